import { FormatUnknown } from './faults.ts';

/** The formats of `--form`, separated by commas, each once. @throws FormatUnknown */
export function namedFormats<F extends string>(form: string, known: readonly F[]): readonly F[] {
  const wanted = form.split(',').map((name) => {
    const found = known.find((format) => format === name.trim().toLowerCase());
    if (found === undefined) throw new FormatUnknown(name.trim(), known);
    return found;
  });
  return [...new Set(wanted)];
}
