// SPDX-License-Identifier: AGPL-3.0-or-later
/** The name of a service of mutual aid, such as car rides; which there are is said by the libs of the services. */
export type Service = string;

interface Announced {
  readonly name: Service;
  /** Smaller stands first wherever services are listed. */
  readonly order: number;
}

let announced: readonly Announced[] = [];

/** Called once by each service's lib when it is read. */
export function announceService(name: Service, order: number): void {
  if (announced.some((service) => service.name === name)) return;
  announced = [...announced, { name, order }].sort((one, other) => one.order - other.order);
}

/** The services of this installation, in the order in which they are shown. */
export function listServices(): readonly Service[] {
  return announced.map(({ name }) => name);
}
