import type { CallbackConversation } from './callback-conversation.ts';
import type { Behaviour } from './options.ts';
import type { OrgObject, World } from './world.ts';

/** A queue by id or by name; where both are given the id counts. */
export interface QueueWish {
  readonly queueId?: string | undefined;
  readonly queueName?: string | undefined;
}

/** What a callback is to be like. */
export interface CallbackWish extends QueueWish {
  /** Whom to call. */
  readonly name: string;
  readonly numbers: readonly string[];
  /** ISO 8601; absent: as soon as possible. */
  readonly scheduledTime?: string | undefined;
  readonly countryCode?: string | undefined;
  readonly scriptId?: string | undefined;
  readonly data?: { readonly [name: string]: string } | undefined;
}

/** What the organization calls a callback that it took on. */
export interface MadeCallback {
  readonly conversationId: string;
  readonly callbackIds: readonly { readonly id: string; readonly type: 'ACD' }[];
}

/** The organization's callbacks, for the system that has them made. */
export interface PracticeCallbacks {
  /** Makes one each time it is asked; `unknownQueue` when the organization has no such queue, and nothing is made. */
  create(wish: CallbackWish): MadeCallback | { readonly unknownQueue: true };
  knowsQueue(wish: QueueWish): boolean;
}

/** @param behaviour clock and ids of the organization */
export function practiceCallbacks(world: World, behaviour: Pick<Behaviour, 'now' | 'uuid'>): PracticeCallbacks {
  return {
    create(wish) {
      const queue = queueOf(world, wish);
      if (queue === undefined) return { unknownQueue: true };
      const made: CallbackConversation = {
        id: behaviour.uuid(),
        callbackId: behaviour.uuid(),
        name: wish.name,
        numbers: [...wish.numbers],
        queueId: queue.id,
        scheduledTime: wish.scheduledTime,
        countryCode: wish.countryCode,
        scriptId: wish.scriptId,
        data: { ...wish.data },
        madeAt: behaviour.now(),
      };
      world.callbacks.set(made.id, made);
      return { conversationId: made.id, callbackIds: [{ id: made.callbackId, type: 'ACD' }] };
    },
    knowsQueue: (wish) => queueOf(world, wish) !== undefined,
  };
}

function queueOf({ objects }: World, { queueId, queueName }: QueueWish): OrgObject | undefined {
  const queues = objects.get('queue') ?? [];
  if (queueId !== undefined) return queues.find(({ id }) => id === queueId.toLowerCase());
  const wanted = plain(queueName ?? '');
  return queues.find(({ name }) => plain(name) === wanted);
}

function plain(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
