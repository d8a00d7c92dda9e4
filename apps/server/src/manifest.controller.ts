// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, AllowSuspended, AllowWithoutSecondFactor } from '@reciproca/platform';
import { assetUrl } from '@reciproca/ui';
import { Page, type PageDoor } from '@reciproca/web';

const PNG = 'image/png';

/** What a telephone needs to put Reciproca among its apps: the organisation's name for who is signed in, and nothing of themselves. */
@ApiExcludeController()
@Controller()
export class ManifestController {
  @Get('manifest.webmanifest')
  @Allow('public')
  @AllowSuspended()
  @AllowWithoutSecondFactor()
  show(@Page() page: PageDoor): void {
    const product = page.t('ui:productName');
    const enteName = page.door.principal?.enteName;
    const manifest = {
      id: '/',
      name: enteName ? `${product} · ${enteName}` : product,
      short_name: product,
      description: page.t('ui:tagline'),
      lang: page.language,
      start_url: '/calendar',
      scope: '/',
      display: 'standalone',
      theme_color: '#0066cc',
      background_color: '#ffffff',
      icons: [
        { src: assetUrl('icon-192.png'), sizes: '192x192', type: PNG },
        { src: assetUrl('icon-512.png'), sizes: '512x512', type: PNG },
        { src: assetUrl('icon-maskable.png'), sizes: '512x512', type: PNG, purpose: 'maskable' },
      ],
    };
    void page.reply
      .header('cache-control', 'private, max-age=3600')
      .header('vary', 'cookie, accept-language')
      .type('application/manifest+json; charset=utf-8')
      .send(JSON.stringify(manifest));
  }
}
