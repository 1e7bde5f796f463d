import { describe, expect, it } from 'vitest';
import { valuesSchema, valuesTemplate } from '../../../../shared/parameters/template.ts';
import { validateValues } from '../../../../shared/parameters/validate.ts';
import { GOOD, TABLE } from './sample-table.ts';

describe('valuesTemplate', () => {
  it('has every name, its default, and a prompt for secrets', () => {
    expect(valuesTemplate(TABLE)).toEqual({
      nexusURL: '',
      ccid: '',
      port: 8443,
      tls: '',
      flow: '',
      domains: [],
      note: '',
      apiKey: { prompt: true },
    });
  });

  it('lacks nothing but what is needed', () => {
    const result = validateValues(TABLE, valuesTemplate(TABLE));
    expect(result.is === 'problems' && result.problems.map(({ code, field }) => [code, field])).toEqual([
      ['missing-parameter', 'nexusURL'],
      ['missing-parameter', 'ccid'],
    ]);
  });
});

describe('valuesSchema', () => {
  const schema = valuesSchema(TABLE, 'Values') as {
    $schema: string;
    required: string[];
    allOf: { anyOf: { required: string[] }[] }[];
    properties: Record<string, Record<string, unknown>>;
    additionalProperties: boolean;
  };

  it('is a closed 2020-12 object with names, aliases and the decisions of a run', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.additionalProperties).toBe(false);
    const names = TABLE.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(Object.keys(schema.properties).sort()).toEqual([...names, 'accept', 'confirm', 'rows'].sort());
    for (const name of Object.keys(GOOD)) expect(schema.properties).toHaveProperty([name]);
  });

  it('needs what has no default, by name or alias', () => {
    expect(schema.required).toEqual(['apiKey']);
    expect(schema.allOf.map(({ anyOf }) => anyOf.flatMap(({ required }) => required))).toEqual([
      ['nexusURL', '$nexusURL', 'nexus_url'],
      ['ccid', 'ccId'],
    ]);
  });

  it('says each rule', () => {
    expect(schema.properties.port).toMatchObject({ type: 'number', minimum: 1, maximum: 65535, default: 8443 });
    expect(schema.properties.nexusURL).toMatchObject({ type: 'string', pattern: '^https:\\/\\/[^\\s/]+$' });
    expect(schema.properties.flow).toMatchObject({ enum: ['Inbound', 'Outbound'] });
    expect(schema.properties.domains).toMatchObject({ type: 'array', maxItems: 3, items: { pattern: '^\\S+$' } });
    expect(schema.properties.apiKey?.oneOf).toHaveLength(3);
  });
});
