// SPDX-License-Identifier: AGPL-3.0-or-later
import { controlProps, Field, type FieldProps } from './field.js';

export type FileFieldProps = Omit<FieldProps, 'value'> & {
  /** Media types offered first, such as image/jpeg; the server decides by content. */
  accept: readonly string[];
};

/** A file is never written back into the page: after a refusal it must be chosen again. */
export function FileField(props: FileFieldProps) {
  return (
    <Field field={props}>
      <input class="field-control" type="file" {...controlProps(props)} accept={props.accept.join(',')} />
    </Field>
  );
}
