const YES = /^(?:is)?(?:granted|allowed|allow|enabled|active|assigned)$/i;
const NO = /^(?:is)?(?:deny|denied|deleted|revoked|disabled|removed|excluded|expired|inactive)$/i;
const STATE = /^(?:effect|state|status)$/i;
const SAYS_YES = /^(?:true|yes|1|allow|allowed|granted|enabled|active|assigned)$/i;
const SAYS_NO = /^(?:|false|no|0)$/i;

/**
 * True for a member that says its owner does not grant: `granted: false`, `denied: true`, `effect: "DENY"`. The platform
 * has none of these; a tool that made the file may, and what it took back must not count in full.
 */
export function takesBack(key: string, value: unknown): boolean {
  if (value === undefined || value === null || key.length > 20) return false;
  const said = typeof value === 'object' ? 'something' : String(value).trim();
  if (YES.test(key)) return said !== '' && !SAYS_YES.test(said);
  if (NO.test(key)) return !SAYS_NO.test(said);
  return STATE.test(key) && said !== '' && !SAYS_YES.test(said);
}
