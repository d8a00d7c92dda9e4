// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, Button, Form, HiddenFields, usePage } from '@reciproca/ui';
import type { ComponentChildren } from 'preact';

export interface PasskeyPartProps {
  readonly how: 'create' | 'get';
  readonly action: string;
  readonly options: object;
  readonly ticket: string;
  readonly button: string;
  readonly more?: Readonly<Record<string, string>>;
  readonly children?: ComponentChildren;
}

/** A form that asks the device first: shown by the script that can, and by nobody else. */
export function PasskeyPart({ how, action, options, ticket, button, more = {}, children }: PasskeyPartProps) {
  const { t } = usePage();
  return (
    <div class="stack" data-passkey={how} data-options={JSON.stringify(options)} hidden>
      <Form action={action} label={button}>
        <HiddenFields values={{ ...more, ticket }} />
        <input type="hidden" name="credential" value="" />
        {children}
        <Button text={button} kind="outline" icon="key" />
      </Form>
      <div data-passkey-failed hidden role="alert">
        <Alert tone="warning">{t('identity:passkey.failed')}</Alert>
      </div>
    </div>
  );
}
