// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Command } from 'commander';
import type { Console } from '../console-context.js';

export function addPushCommand(program: Command, console: Console): void {
  const push = program.command('push').description('gli avvisi sui telefoni');
  push
    .command('keys')
    .description('scrive una coppia di chiavi nuova, come righe da mettere tra le impostazioni del server')
    .action(async () => {
      const { default: webPush } = await import('web-push');
      const { publicKey, privateKey } = webPush.generateVAPIDKeys();
      console.output.write(
        [
          `PUSH_PUBLIC_KEY=${publicKey}`,
          `PUSH_PRIVATE_KEY=${privateKey}`,
          'PUSH_CONTACT=mailto:…',
          '# In PUSH_CONTACT scrivi un indirizzo a cui qualcuno risponde. Tieni le chiavi: con altre ognuno deve riaccendere gli avvisi.\n',
        ].join('\n'),
      );
    });
}
