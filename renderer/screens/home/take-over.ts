import type { Problem } from '../../../shared/results/problem.ts';
import { homeText } from '../../../shared/text/home-screen.ts';
import { call } from '../../bridge.ts';
import { go } from '../../stores/navigation.ts';

const LARGEST = 50 * 1024 * 1024;

/** Takes over a `.groundwork` file and opens its engagement; what went wrong, if something did. */
export async function takeOver(file: File): Promise<Problem | undefined> {
  if (file.size > LARGEST) return homeText.fileTooBig;
  const content = await file.text().catch(() => undefined);
  if (content === undefined) return homeText.fileUnread;
  const answer = await call('engagements.import', { name: file.name, content });
  if (!answer.ok) return answer.problem;
  go({ at: 'engagement', engagement: answer.reply.engagement });
  return undefined;
}
