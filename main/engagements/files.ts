/** What is known of a path. `mode` holds the permission bits; `owned` is true when this user owns it. */
export interface FileInfo {
  readonly kind: 'file' | 'folder' | 'other';
  readonly mode: number;
  readonly owned: boolean;
  /** Milliseconds since the epoch. */
  readonly modifiedAt: number;
}

/**
 * The file system as engagements use it. Files are private to the user (0600), folders too (0700), whatever the umask;
 * a call that writes resolves only after the change is on disk. Text is UTF-8.
 */
export interface Files {
  /** Undefined when there is no such file. */
  read(path: string): Promise<string | undefined>;
  /** Replaces the whole file or leaves it as it was. */
  writeAtomic(path: string, text: string): Promise<void>;
  /** Adds to the end; a crash may leave a part of `text` behind. */
  appendSynced(path: string, text: string): Promise<void>;
  /** Creates the file with this content; false when it exists already. */
  createExclusive(path: string, text: string): Promise<boolean>;
  rename(from: string, to: string): Promise<void>;
  /** Names in a folder, sorted; none when there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  /** Removes a file, or a folder with all it holds; nothing when there is none. */
  remove(path: string): Promise<void>;
  /** Creates the folder and those above it where missing. */
  makeFolder(path: string): Promise<void>;
  /** Takes all rights of others away from a folder. */
  makePrivate(folder: string): Promise<void>;
  info(path: string): Promise<FileInfo | undefined>;
}
