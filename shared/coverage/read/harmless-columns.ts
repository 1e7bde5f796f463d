import { plainWord } from './plain-word.ts';

/**
 * Heads of columns that say nothing about whether something is granted. Any other column that nobody knows may hold
 * “denied” or “revoked”, so what stands in its table must not count.
 */
const HARMLESS: ReadonlySet<string> = new Set(
  [
    ...['id', 'number', 'index', 'notes', 'note', 'comment', 'comments', 'remark', 'remarks', 'description'],
    ...[
      'purpose',
      'used for',
      'required for',
      'feature',
      'product',
      'source',
      'owner',
      'url',
      'uri',
      'self uri',
      'link',
    ],
    ...['label', 'role description', 'policy description', 'permission description', 'user count', 'default', 'base'],
    ...['default role id', 'created', 'created by', 'modified', 'modified by', 'date created', 'date modified'],
    ...[
      'endpoint',
      'method',
      'path',
      'policy id',
      'permission id',
      'organization',
      'allow conditions',
      'licence',
      'license',
    ],
  ].map(plainWord),
);

/** True for the head of a column that cannot take back what its row says, and for an empty one. */
export function isHarmlessColumn(head: string): boolean {
  const word = plainWord(head);
  return word === '' ? /^[#\s]*$/.test(head) : HARMLESS.has(word);
}
