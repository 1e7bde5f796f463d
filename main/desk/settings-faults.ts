import { Fault } from '../../shared/results/fault.ts';
import { deskText } from '../../shared/text/desk.ts';

const text = deskText.settings;

/** The zoom is none of those that the window offers. */
export class ZoomInvalid extends Fault {
  readonly code = 'zoom-invalid';
  readonly family = 'input';
  override readonly field = 'zoom';
  readonly fix = text.zoomFix;

  constructor() {
    super(text.zoom);
  }
}

/** The folder for exported files is empty or depends on where the program was started. */
export class ExportFolderNotAbsolute extends Fault {
  readonly code = 'export-folder-not-absolute';
  readonly family = 'input';
  override readonly field = 'exportFolder';
  readonly fix: string;

  constructor(example: string) {
    super(text.folder);
    this.fix = text.folderFix(example);
  }
}

/** The settings file holds something else. The file stays until the next change. */
export class SettingsDamaged extends Fault {
  readonly code = 'settings-damaged';
  readonly family = 'attention';
  readonly fix = text.damagedFix;

  constructor() {
    super(text.damaged);
  }
}
