import { coverageText } from '../../../../shared/text/coverage-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { KeyValue } from '../../../components/KeyValue.tsx';
import { Meter } from '../../../components/Meter.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import parts from '../parts/parts.module.css';
import { shareOf } from '../rail-items.ts';
import { cancelUpload, type Upload } from '../uploads.ts';
import { uploadWords } from './granted-lines.ts';

const { granted: text, size } = coverageText;

/** A file on its way: how far, or why it was not taken over. */
export function UploadInspector({ upload }: { readonly upload: Upload }) {
  const hasFailed = upload.state === 'failed';
  return (
    <>
      <h2 className={parts.heading}>
        <bdi>{upload.name}</bdi>
      </h2>
      {upload.problem !== undefined && <ProblemNote problem={upload.problem} isNew={false} />}
      {!hasFailed && (
        <Meter label={uploadWords(upload)} value={shareOf(upload)} max={1} valueText={size(upload.sent)} />
      )}
      <KeyValue rows={[{ label: text.facts.size, value: size(upload.size) }]} />
      <div>
        <Button onPress={() => cancelUpload(upload.id)}>{hasFailed ? text.dismiss : text.cancel}</Button>
      </div>
    </>
  );
}
