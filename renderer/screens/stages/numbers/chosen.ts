import type { JsonObject } from '../../../../shared/json.ts';

/** What is chosen so far: numbers in use, and the one of them that is to be ordered. */
export interface Chosen {
  readonly tfn: readonly string[];
  /** Empty where nothing is ordered. */
  readonly orderNumber: string;
}

export function chosenOf({ tfn, orderNumber }: JsonObject): Chosen {
  const list = Array.isArray(tfn) ? tfn : [tfn];
  return {
    tfn: list.filter((each): each is string => typeof each === 'string' && each !== ''),
    orderNumber: typeof orderNumber === 'string' ? orderNumber : '',
  };
}

export function withNumber({ tfn, orderNumber }: Chosen, number: string): Chosen {
  return { tfn: tfn.includes(number) ? tfn : [...tfn, number], orderNumber };
}

/** A number that is no longer used is not ordered either. */
export function withoutNumber({ tfn, orderNumber }: Chosen, number: string): Chosen {
  return { tfn: tfn.filter((each) => each !== number), orderNumber: orderNumber === number ? '' : orderNumber };
}

/** One number is ordered at a time: one that was chosen before is not used any more, unless it is the organization's own. */
export function withOrder(chosen: Chosen, number: string, own: readonly string[]): Chosen {
  const before = chosen.orderNumber;
  const rest = before === '' || before === number || own.includes(before) ? chosen : withoutNumber(chosen, before);
  return { ...withNumber(rest, number), orderNumber: number };
}

/** As it is shown once the organization has the number, or an order of this engagement brings it. */
export function withoutOrdered(chosen: Chosen, brought: readonly string[]): Chosen {
  return brought.includes(chosen.orderNumber) ? { ...chosen, orderNumber: '' } : chosen;
}

/** As `values.save` wants it; an empty text takes a value back. */
export function valuesOf({ tfn, orderNumber }: Chosen): JsonObject {
  return { tfn: tfn.length === 0 ? '' : [...tfn], orderNumber };
}
