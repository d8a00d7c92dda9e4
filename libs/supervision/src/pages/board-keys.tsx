// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button, usePage } from '@reciproca/ui';

const KEYS = ['j', 'k', 'Enter', 'a', '/', 'n', '?'] as const;
const WORDS: Readonly<Record<(typeof KEYS)[number], string>> = {
  j: 'next',
  k: 'previous',
  Enter: 'open_card',
  a: 'assign',
  '/': 'filter',
  n: 'call',
  '?': 'help',
};

/** What the keys do; shown by scripts only, since without them there are none. */
export function BoardKeys() {
  const { t } = usePage();
  return (
    <>
      <button type="button" class="btn btn-link" data-keys-open hidden>
        {t('supervision:keys.open')}
      </button>
      <dialog class="board-keys" data-keys-dialog aria-labelledby="board-keys-title">
        <h2 id="board-keys-title">{t('supervision:keys.title')}</h2>
        <dl>
          {KEYS.map((key) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(`supervision:keys.${WORDS[key]}`)}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <Button text={t('supervision:keys.close')} kind="outline" />
        </form>
      </dialog>
    </>
  );
}
