import type { Json } from '../../../shared/json.ts';
import { listAt, textAt } from './draft.ts';

/** What a field of the details form is filled from. */
export type AskedFor = 'orgShortName' | 'clientId' | 'clientSecret';

/** The vendor's label for something; undefined when the form does not ask for it. */
export function labelOf(fields: readonly Json[], from: AskedFor): string | undefined {
  const field = fields.find((each) => textAt(each, ['from']) === from);
  return field === undefined ? undefined : textAt(field, ['label']);
}

/** The fields with another label; an empty one takes the field away, a new one comes last. */
export function withLabel(fields: readonly Json[], from: AskedFor, label: string): readonly Json[] {
  const others = (each: Json): boolean => textAt(each, ['from']) !== from;
  if (label === '') return fields.filter(others);
  if (fields.every(others)) return [...fields, { label, from }];
  return fields.map((each) => (others(each) ? each : { label, from }));
}

/** One box a line: `mypurecloud.ie = EU (Ireland)`. */
export function boxesOf(text: string): Json {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [domain = '', ...label] = line.split('=');
    return { regionDomain: domain.trim(), label: label.join('=').trim() };
  });
}

export function textOfBoxes(boxes: Json | undefined): string {
  return listAt(boxes, [])
    .map((box) => `${textAt(box, ['regionDomain'])} = ${textAt(box, ['label'])}`)
    .join('\n');
}
