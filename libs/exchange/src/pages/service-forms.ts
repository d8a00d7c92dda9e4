// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, listServices } from '@reciproca/kernel';
import type { BoundField, Option, T, TextKey } from '@reciproca/ui';
import type { VNode } from 'preact';
import type { ListingKind, Service } from '../domain/listing.js';

export interface DetailsProps {
  readonly kind: ListingKind;
  readonly field: (name: string) => BoundField;
  /** What `load` returned. */
  readonly loaded: unknown;
}

/** What a service adds to the stepped form: its own fields, and how they become its details. */
export interface ServiceForm {
  readonly service: Service;
  /** Names of its own fields, so that an error is shown on the step where the field stands. */
  readonly fieldNames: readonly string[];
  /** What those fields are called, for the list of errors. */
  readonly fieldLabels: Readonly<Record<string, TextKey>>;
  load?(ctx: Ctx): Promise<unknown>;
  details(props: DetailsProps): VNode;
  /** From what was typed to the details' shape; values may still be wrong, the shape says so. */
  /** What was typed for these details, where that is more than their own fields by name. */
  toTyped?(kind: ListingKind, details: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
  /** Something to know before one begins, such as what papers it takes; nothing where there is nothing. */
  before?(ctx: Ctx, kind: ListingKind): Promise<TextKey | null>;
  /** The words of each choice, of those of its fields one chooses from: the summary beside the form says them. */
  choices?(
    props: Pick<DetailsProps, 'kind' | 'loaded'> & { readonly t: T },
  ): Readonly<Record<string, readonly Option[]>>;
  /** Its fields that are ticked or not. */
  readonly boxes?: readonly string[];
  /** What is in the fields before anybody typed. */
  defaults?(kind: ListingKind): Readonly<Record<string, unknown>>;
  toDetails(kind: ListingKind, typed: Readonly<Record<string, unknown>>): Record<string, unknown>;
}

/** The forms of this installation's services; each announces itself when it is made. */
@Injectable()
export class ServiceForms {
  private readonly forms = new Map<Service, ServiceForm>();

  register(form: ServiceForm): void {
    this.forms.set(form.service, form);
  }

  find(service: string): ServiceForm | null {
    return this.forms.get(service as Service) ?? null;
  }

  /** In the order of the services, whichever was made first. */
  list(): readonly ServiceForm[] {
    return listServices().flatMap((service) => this.forms.get(service) ?? []);
  }
}
