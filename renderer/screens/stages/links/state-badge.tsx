import { isExpired } from '../../../../shared/auvious/requests.ts';
import type { RequestView } from '../../../../shared/ipc/views.ts';
import { linksScreenText } from '../../../../shared/text/auvious-links-screen.ts';
import { Badge } from '../../../components/Badge.tsx';
import { useNow } from '../run/use-now.ts';

const { state: text } = linksScreenText;

/** What has become of a request, in a word. */
export function StateBadge({ request }: { readonly request: RequestView }) {
  const now = useNow();
  if (request.state === 'unknown') return <Badge tone="caution">{text.unknown}</Badge>;
  if (request.cancelled === true) return <Badge tone="neutral">{text.cancelled}</Badge>;
  if (isExpired(request, now)) return <Badge tone="neutral">{text.ended}</Badge>;
  if (request.links.length === 0) return <Badge tone="caution">{text.bare}</Badge>;
  return <Badge tone="good">{text.good}</Badge>;
}
