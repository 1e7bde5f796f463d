import { z } from 'zod/mini';
import type { Json, JsonObject } from '../json.ts';

/** Strict by default: a member that the contract does not name is refused, in both directions. */
export const obj = z.strictObject;
export const text = z.string();
export const flag = z.boolean();
export const number = z.number();
export const list = z.array;
export const maybe = z.optional;
export const json: z.ZodMiniType<Json> = z.json();
export const jsonObject: z.ZodMiniType<JsonObject> = z.record(text, json);

/** A request or reply without members. */
export const nothing = obj({});
