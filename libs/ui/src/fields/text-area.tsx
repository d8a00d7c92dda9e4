// SPDX-License-Identifier: AGPL-3.0-or-later
import { usePage } from '../page/page-context.js';
import { dictateProps } from './dictate-props.js';
import { controlProps, Field, type FieldProps } from './field.js';
import { fieldText } from './field-text.js';

export type TextAreaProps = FieldProps & { rows?: number; maxLength?: number; placeholder?: string };

export function TextArea(props: TextAreaProps) {
  const { t } = usePage();
  return (
    <Field field={props}>
      <textarea
        class="field-control"
        rows={props.rows ?? 4}
        {...controlProps(props)}
        maxLength={props.maxLength}
        placeholder={props.placeholder}
        value={fieldText(props.value)}
        {...dictateProps(t)}
      />
    </Field>
  );
}
