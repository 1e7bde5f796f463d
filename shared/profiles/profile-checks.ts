import { closest } from '../regions/closest.ts';
import { REGIONS } from '../regions/table.ts';
import type { Flaw } from './flaw.ts';
import type { ProfileForm } from './profile.ts';
import { checkRow } from './row-checks.ts';
import { formSchema, mandatoryGroupSchema, rowSchema } from './schema.ts';

/**
 * What the parts of a profile owe each other. Works on raw JSON and judges every part that is well-shaped by itself, so
 * that one misspelt field does not hide the rest of the problems.
 */
export function checkProfile(json: { readonly [key: string]: unknown }): readonly Flaw[] {
  const rows = listOf(json.rows);
  return [...checkRows(rows), ...checkGroups(listOf(json.mandatoryGroups), rows), ...checkForm(json.form)];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The number a row gives itself, whatever else is wrong with it. */
export function rowNumber(row: unknown): number | undefined {
  const number = typeof row === 'object' && row !== null && 'row' in row ? row.row : undefined;
  return Number.isSafeInteger(number) ? (number as number) : undefined;
}

function checkRows(rows: readonly unknown[]): Flaw[] {
  const flaws: Flaw[] = [];
  const policies = new Map<string, number>();
  rows.forEach((raw, index) => {
    const path = ['rows', index];
    const number = rowNumber(raw);
    if (number !== undefined && number !== index + 1)
      flaws.push({
        path: [...path, 'row'],
        rule: `must be ${index + 1}, because it is the ${index + 1}. row in the file; rows are numbered 1, 2, 3 …`,
        fix: `Put the rows in order, or write "row": ${index + 1}.`,
      });
    const parsed = rowSchema.safeParse(raw);
    if (!parsed.success) return;
    for (const flaw of checkRow(parsed.data)) flaws.push({ ...flaw, path: [...path, ...flaw.path] });
    const policy = parsed.data.policy.toLowerCase();
    const first = policies.get(policy);
    if (first === undefined) policies.set(policy, parsed.data.row);
    else
      flaws.push({
        path: [...path, 'policy'],
        rule: `repeats row ${first}`,
        fix: `Remove one of the two, or correct its policy.`,
      });
  });
  return flaws;
}

function checkGroups(groups: readonly unknown[], rows: readonly unknown[]): Flaw[] {
  const known = new Set(rows.map(rowNumber));
  return groups.flatMap((raw, index) => {
    const parsed = mandatoryGroupSchema.safeParse(raw);
    if (!parsed.success) return [];
    return parsed.data.rows.flatMap((row, place): Flaw[] => {
      const path = ['mandatoryGroups', index, 'rows', place];
      if (!known.has(row))
        return [{ path, rule: `names row ${row}, which does not exist`, fix: 'Name rows of this profile.' }];
      if (parsed.data.rows.indexOf(row) !== place)
        return [{ path, rule: `names row ${row} twice`, fix: 'Name each row once.' }];
      return [];
    });
  });
}

function checkForm(raw: unknown): Flaw[] {
  const parsed = formSchema.safeParse(raw);
  if (!parsed.success) return [];
  return [...checkBoxes(parsed.data.region.boxes), ...checkFields(parsed.data.fields)];
}

function checkBoxes(boxes: ProfileForm['region']['boxes']): Flaw[] {
  const domains = REGIONS.map((region) => region.domain);
  return boxes.flatMap(({ regionDomain }, index): Flaw[] => {
    const path = ['form', 'region', 'boxes', index, 'regionDomain'];
    if (!domains.includes(regionDomain)) {
      const near = closest(regionDomain, domains);
      const fix = near === undefined ? 'Use a domain that `groundwork regions` lists.' : `Did you mean ${near}?`;
      return [{ path, rule: `“${regionDomain}” is not the domain of a region`, fix }];
    }
    const twice = boxes.findIndex((box) => box.regionDomain === regionDomain) !== index;
    return twice ? [{ path, rule: `${regionDomain} has a box already`, fix: 'Remove one of the two boxes.' }] : [];
  });
}

function checkFields(fields: ProfileForm['fields']): Flaw[] {
  return fields.flatMap(({ from }, index): Flaw[] =>
    fields.findIndex((field) => field.from === from) === index
      ? []
      : [
          {
            path: ['form', 'fields', index, 'from'],
            rule: `${from} has a field already`,
            fix: 'Remove one of the two fields.',
          },
        ],
  );
}
