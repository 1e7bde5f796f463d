/** Words of `profiles add` and `profiles duplicate`. */
export const terminalProfilesText = {
  add: 'keeps a profile file among your own; with problems nothing is kept',
  fileArgument: 'profile file',
  added: (title: string, id: string) => `“${title}” is one of your profiles now. Run it with: groundwork run ${id}`,
  refused: (file: string, problems: number) =>
    `${file} was not added: ${problems === 1 ? '1 problem' : `${problems} problems`}.`,
  duplicate: 'copies a profile under another id among your own, to be changed there',
  idArgument: 'id of any profile',
  newIdArgument: 'id of the copy: lower-case words joined by hyphens',
  title: 'title of the copy; without it “… (copy)”',
  copyOf: (title: string) => `${title} (copy)`,
  duplicated: (title: string, file: string) => `“${title}” is kept in ${file}.`,
} as const;
