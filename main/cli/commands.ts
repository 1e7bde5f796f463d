import type { Register } from './command.ts';
import { agents } from './commands/agents.ts';
import { audit } from './commands/audit.ts';
import { catalogue } from './commands/catalogue.ts';
import { choices } from './commands/choices.ts';
import { compare } from './commands/compare.ts';
import { contactCenters } from './commands/contact-centers.ts';
import { coverage } from './commands/coverage.ts';
import { deleteEngagement } from './commands/delete.ts';
import { detect } from './commands/detect.ts';
import { doctor } from './commands/doctor.ts';
import { exportForms } from './commands/export.ts';
import { journal } from './commands/journal.ts';
import { links } from './commands/links.ts';
import { list } from './commands/list.ts';
import { needs } from './commands/needs.ts';
import { numbers } from './commands/numbers.ts';
import { plan } from './commands/plan.ts';
import { practice } from './commands/practice.ts';
import { preflight } from './commands/preflight.ts';
import { profiles } from './commands/profiles.ts';
import { regions } from './commands/regions.ts';
import { resume } from './commands/resume.ts';
import { reveal } from './commands/reveal.ts';
import { rotate } from './commands/rotate.ts';
import { run } from './commands/run.ts';
import { runbooks } from './commands/runbooks.ts';
import { secrets } from './commands/secrets.ts';
import { senders } from './commands/senders.ts';
import { show } from './commands/show.ts';
import { snippet } from './commands/snippet.ts';
import { undo } from './commands/undo.ts';
import { values } from './commands/values.ts';
import { verify } from './commands/verify.ts';
import { webhook } from './commands/webhook.ts';

/** Every command of the terminal, in the order of the help text: look, prepare, run, come back, keep house. */
export const COMMANDS: readonly Register[] = [
  regions,
  detect,
  profiles,
  runbooks,
  values,
  needs,
  coverage,
  compare,
  audit,
  catalogue,
  webhook,
  numbers,
  contactCenters,
  choices,
  senders,
  agents,
  snippet,
  preflight,
  plan,
  run,
  list,
  show,
  verify,
  resume,
  undo,
  rotate,
  links,
  exportForms,
  secrets,
  reveal,
  journal,
  deleteEngagement,
  practice,
  doctor,
];
