import { createContext } from 'react';

/** Labels of fields by the names that problems give them; a name without one is shown as it is. */
export const FieldNames = createContext<ReadonlyMap<string, string>>(new Map());
