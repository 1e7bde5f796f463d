import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { drawProgress } from '../../../../main/cli/progress.ts';
import type { RunEvent } from '../../../../main/engine/events.ts';

/** Back to the start of the line, and empty it. */
const LINE_START = '\r\u001B[2K';

const sending = (place: number): RunEvent => ({
  type: 'sending',
  step: 'licences',
  action: `licences/${place}`,
  summary: `Give agent${place} the licence`,
});

/** A step with `of` writes as the engine tells it. */
function writes(of: number): readonly RunEvent[] {
  const progress = (done: number): RunEvent => ({ type: 'progress', step: 'licences', done, of });
  const each = Array.from({ length: of }, (_, place) => [sending(place + 1), progress(place + 1)]).flat();
  return [{ type: 'step-started', step: 'licences', title: 'Licences' }, progress(0), ...each];
}

function drawn(events: readonly RunEvent[], isTTY: boolean): string {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 60 });
  const draw = drawProgress(stream as never);
  for (const event of events) draw(event);
  return String(stream.read());
}

describe('a step with many writes', () => {
  it('is counted in ten lines where lines cannot be replaced', () => {
    const lines = drawn(writes(500), false).trimEnd().split('\n');
    expect(lines).toHaveLength(10);
    expect(lines[0]).toBe('    50 of 500');
    expect(lines[9]).toBe('    500 of 500');
  });

  it('is a bar in one line of a terminal', () => {
    const text = drawn(writes(500), true);
    expect(text).not.toContain('\n');
    const lines = text.split(LINE_START);
    expect(lines[1]).toBe(`    ${'░'.repeat(20)} 0 of 500`);
    expect(lines[251]).toBe(`    ${'█'.repeat(10)}${'░'.repeat(10)} 250 of 500`);
    expect(lines.at(-1)).toBe(`    ${'█'.repeat(20)} 500 of 500`);
  });

  it('is listed while it is short', () => {
    expect(drawn(writes(2), false)).toBe('    Give agent1 the licence\n    Give agent2 the licence\n');
  });

  it('leaves the next step alone', () => {
    const next: readonly RunEvent[] = [{ type: 'step-started', step: 'box', title: 'Box' }, sending(1)];
    expect(drawn([...writes(10), ...next], false)).toContain('    Give agent1 the licence\n');
  });
});
