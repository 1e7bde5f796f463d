import { Fault } from '../../../../../shared/results/fault.ts';
import { altocloudCicText } from '../../../../../shared/text/altocloud-cic.ts';

/** Workgroups that the CIC server does not have. Ids count exactly, capitals included. */
export class CicWorkgroupsUnknown extends Fault {
  readonly code = 'cic-workgroups-unknown';
  readonly family = 'input';
  override readonly field = 'workgroupIds';
  readonly fix =
    'Correct workgroupIds: each is the name of a workgroup in Interaction Administrator, with its capitals.';
  /** All of them. */
  readonly ids: readonly string[];

  constructor(ids: readonly string[]) {
    super(altocloudCicText.workgroups.unknown(ids));
    this.ids = ids;
  }
}
