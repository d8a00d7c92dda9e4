// SPDX-License-Identifier: AGPL-3.0-or-later
import { noticeParagraphs } from '../domain/notice.js';

export function NoticeText({ text }: { text: string }) {
  return (
    <>
      {noticeParagraphs(text).map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </>
  );
}
