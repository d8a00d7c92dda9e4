// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, bindFields, Button, Form, PostButton, Section, TextField, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import { isMobile, readablePhone } from '../domain/phone.rules.js';

interface ClaimedPhoneProps {
  /** E.164. */
  readonly phone: string;
  readonly officePhone: string;
  /** What came back of the form. */
  readonly form: FormState | null;
}

/** A new number of one's own: the code it was sent, or whom to call where no text can go. */
export function ClaimedPhone({ phone, officePhone, form }: ClaimedPhoneProps) {
  const { t } = usePage();
  const number = readablePhone(phone);
  const office = officePhone || t('identity:phone.theOffice');
  const field = bindFields({}, form?.errors ?? {});
  return (
    <Section title={t('identity:phone.title', { number })}>
      <div id="phone" class="stack">
        <Alert tone="info">{t('identity:phone.lead', { office })}</Alert>
        {isMobile(phone) && (
          <>
            <Form action="/me/phone/confirm">
              <TextField
                {...field('code')}
                label={t('identity:phone.code')}
                hint={t('identity:phone.codeHint')}
                inputMode="numeric"
                autocomplete="one-time-code"
                required
              />
              <Button text={t('identity:phone.confirm')} />
            </Form>
            <PostButton action="/me/phone/again" text={t('identity:phone.again')} kind="outline" />
          </>
        )}
      </div>
    </Section>
  );
}
