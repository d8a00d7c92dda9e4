// SPDX-License-Identifier: AGPL-3.0-or-later
import { dictateProps } from './dictate-props.js';
import { controlProps, Field, type FieldProps } from './field.js';
import { fieldText } from './field-text.js';
import { usePage } from '../page/page-context.js';

export type TextFieldProps = FieldProps & {
  type?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'url';
  autocomplete?: string;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search';
  maxLength?: number;
  placeholder?: string;
  spellcheck?: boolean;
  narrow?: boolean;
  /** The one thing the page is for: typing can begin at once. */
  autofocus?: boolean;
  /** Words that may be spoken. */
  dictate?: boolean;
};

/** A password is never written back into the page. */
export function TextField(props: TextFieldProps) {
  const {
    type = 'text',
    autocomplete,
    inputMode,
    maxLength,
    placeholder,
    spellcheck,
    narrow,
    autofocus,
    dictate,
  } = props;
  const { t } = usePage();
  return (
    <Field field={props} narrow={narrow}>
      <input
        class="field-control"
        // Preact types each kind of input apart: the union of them fits none.
        type={type as 'text'}
        {...controlProps(props)}
        value={type === 'password' ? undefined : fieldText(props.value)}
        autocomplete={autocomplete}
        inputMode={inputMode}
        maxLength={maxLength}
        placeholder={placeholder}
        spellcheck={spellcheck}
        autofocus={autofocus}
        {...(dictate && dictateProps(t))}
        data-show={type === 'password' ? t('ui:password.show') : undefined}
        data-hide={type === 'password' ? t('ui:password.hide') : undefined}
      />
    </Field>
  );
}
