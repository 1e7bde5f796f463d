import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Permission } from '../../permissions/permission.ts';
import type { UnreadEntry } from '../unread.ts';
import { isLabelledDomain, type Labels, labelledPermission } from './labelled-permission.ts';
import { listLine } from './list-line.ts';
import { remembered } from './remembered.ts';
import { takenBack } from './taken-back.ts';
import { linesOf, ownCopy, shown } from './text-places.ts';
import { unreadList } from './unread-list.ts';

/** A file with more lines than this that are none is no list of permissions. */
const UNREAD_AT_MOST = 250_000;

/** One line that was understood. The words are there where the line is in a guide's words. */
export interface ListedPermissions {
  readonly line: number;
  readonly permissions: readonly Permission[];
  readonly type?: string;
  readonly name?: string;
  readonly level?: string;
}

export interface PermissionList {
  readonly lines: readonly ListedPermissions[];
  readonly unread: readonly UnreadEntry[];
}

/**
 * Reads a list of permissions, one or more a line, in three spellings: `analytics:conversationDetail:view`,
 * `Analytics > Conversation Detail > View`, and a guide's table of type, name and level, whose cells are parted by tabs,
 * bars or two spaces and whose type may stand once for the rows below it. Heads of tables are skipped. Serves for what is
 * granted and for what is needed; `granted`: lines that something around them takes back are unread. Never throws.
 */
export function readPermissionList(
  text: string,
  file: string,
  known: { readonly catalogue: Catalogue; readonly granted?: boolean },
): PermissionList {
  const lines: ListedPermissions[] = [];
  const lineOf = remembered((line) => listLine(line, known.catalogue));
  const permissionsOf = remembered((words) => labelledPermission(JSON.parse(words) as Labels, known.catalogue));
  const unread = unreadList(file);
  const doubtOf = known.granted === true ? takenBack(text) : undefined;
  // The type and name that a row without its own belongs to. A line that was not understood ends them: it may have been
  // the next group's head, and rows below it must not be taken for the last group's.
  let above: { readonly type: string; readonly name: string } | undefined;
  for (const { line, text: whole } of linesOf(text)) {
    if (unread.count() >= UNREAD_AT_MOST) {
      unread.stop(line, 'So much of this is no permission that the rest, from here on, was not looked at.');
      break;
    }
    const refuse = (why: string): void => unread.add({ line, text: shown(whole), why });
    const read = lineOf(whole);
    const labels = read.is === 'labels' ? completed(read.labels, above) : undefined;
    const found = labels === undefined ? undefined : permissionsOf(JSON.stringify(labels));
    const understood = read.is === 'permissions' || (found !== undefined && !('why' in found));
    const doubt = doubtOf?.(whole, read, understood);
    switch (read.is) {
      case 'nothing':
      case 'head':
        break;
      case 'type':
        above = { type: ownCopy(read.type), name: '' };
        break;
      case 'permissions':
        if (doubt === undefined)
          lines.push({ line, permissions: read.permissions.map((each) => ownCopy(each) as Permission) });
        else refuse(doubt);
        break;
      case 'unknown':
        above = undefined;
        refuse(read.why);
        break;
      case 'labels': {
        if (labels === undefined || found === undefined) {
          refuse('The row leaves out its type, and the line above that would give it was not understood.');
          break;
        }
        if (read.table)
          above = isLabelledDomain(labels.type, known.catalogue) ? { type: labels.type, name: labels.name } : undefined;
        if ('why' in found) refuse(found.why);
        else if (doubt !== undefined) refuse(doubt);
        else lines.push({ line, permissions: found.permissions, ...labels });
      }
    }
  }
  return { lines, unread: unread.entries() };
}

function completed(
  words: Labels,
  above: { readonly type: string; readonly name: string } | undefined,
): Labels | undefined {
  const type = words.type !== '' ? words.type : above?.type;
  // A name is carried on only within its own type.
  const name = words.name !== '' ? words.name : words.type === '' ? above?.name : undefined;
  if (type === undefined || name === undefined || name === '') return undefined;
  return { type: ownCopy(type), name: ownCopy(name), level: ownCopy(words.level) };
}
