import type { Call, Reader, SystemId, WriteReply, WriteRequest, Writer } from '../engine/call.ts';

/** One remote system's side of a run: always a reader; a writer where something is written there. */
export type SystemSide = Reader & Partial<Writer>;

/**
 * One reader and writer over several remote systems, by the `system` of each call; it sends nothing by itself. A system
 * that is not listed is a programming fault: nothing of its kind may be sent in this run.
 * @param sides a function is asked each time: who a system is seen as may be known only later
 */
export function bySystem(sides: { readonly [system: SystemId]: SystemSide | (() => SystemSide) }): Reader & Writer {
  const sideOf = (system: SystemId): SystemSide => {
    const side = Object.hasOwn(sides, system) ? sides[system] : undefined;
    if (side === undefined) throw new Error(`Nothing here sends to ${system}.`);
    return typeof side === 'function' ? side() : side;
  };
  return {
    read: async <T>(call: Call<'read', T>, signal?: AbortSignal): Promise<T> => sideOf(call.system).read(call, signal),
    async sendWrite(request: WriteRequest, signal?: AbortSignal): Promise<WriteReply> {
      const side = sideOf(request.system);
      if (side.sendWrite === undefined) throw new Error(`Nothing here writes to ${request.system}.`);
      return side.sendWrite(request, signal);
    },
    // Whoever waits cannot know which of them the next read is for.
    waitSeconds: () =>
      Math.max(
        0,
        ...Object.values(sides).map((side) => (typeof side === 'function' ? 0 : (side.waitSeconds?.() ?? 0))),
      ),
  };
}
