/** A secret's rule for its field: in a values file stands a reference, here the secret itself is entered. */
export function secretRule(rule: string): string {
  const rest = rule.replace(/^A reference(?: to |, )(?!never\b)(\S)/, (_, first: string) => first.toUpperCase());
  return rest.replace(/^A reference(?:, never [^.]*)?\.\s*/, '');
}
