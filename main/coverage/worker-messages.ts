import type { Fault } from '../../shared/results/fault.ts';
import type { Workspace } from './workspace.ts';

/** What the workspace can be asked, by name. */
export type Does = keyof Workspace;
export type Asked<D extends Does> = Parameters<Workspace[D]>[0];
export type ToldOf<D extends Does> = ReturnType<Workspace[D]>;

/** What a worker begins with. */
export interface WorkerStart {
  /** The version that the first state has; a worker after another one goes on counting. */
  readonly version: number;
}

export interface Ask<D extends Does = Does> {
  readonly id: number;
  readonly does: D;
  readonly asked: Asked<D>;
}

/** A fault comes as its words, since a class does not survive the copy to another thread. */
export type Answer =
  | { readonly id: number; readonly is: 'done'; readonly told: unknown }
  | {
      readonly id: number;
      readonly is: 'fault';
      readonly fault: Pick<Fault, 'code' | 'family' | 'message' | 'fix'> & { readonly field: string | undefined };
    }
  | { readonly id: number; readonly is: 'mistake'; readonly error: Error };
