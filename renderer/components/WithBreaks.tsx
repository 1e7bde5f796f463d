import { Fragment } from 'react';
import { keyedTexts } from './keyed.ts';

/** A path or a permission, which breaks where its parts end rather than within a word. */
export function WithBreaks({ text }: { readonly text: string }) {
  return keyedTexts(text.split(/(?<=[/:?&])(?![/:])/)).map(({ key, item }) => (
    <Fragment key={key}>
      {item}
      <wbr />
    </Fragment>
  ));
}
