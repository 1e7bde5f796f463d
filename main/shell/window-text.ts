/** Words that the window's start and end say outside of the window. */
export const windowText = {
  lockOn: 'the window on this data folder',
  alreadyOpen: (folder: string) => `Groundwork is already open (data folder ${folder}).`,
  stillStopping: 'Groundwork closes although a run has not stopped yet; resume it the next time.',
  menu: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
  },
} as const;
