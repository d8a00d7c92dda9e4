// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { aboutIt } from './about.it.js';
import type { StaffKey } from './staff-keys.js';

export const aboutSq: TextsIn<'sq', typeof aboutIt, StaffKey> = {
  'accessibility.title': 'Përdorim i lehtë për të gjithë',
  'accessibility.lead': 'Këto faqe duhet t’u shërbejnë të gjithëve.',
  'accessibility.part1.title': 'Çfarë bëjmë',
  'accessibility.part1.text':
    'Ndjekim rregullat WCAG 2.2, niveli AA. Çdo faqe përdoret edhe vetëm me tastierë, edhe me program që lexon ekranin.\nShkrimi mund të zmadhohet deri në katër herë. Te profili juaj mund të zgjidhni shkrim më të madh.\nGjithçka punon edhe pa JavaScript.',
  'accessibility.part2.title': 'Nëse një faqe nuk ju shërben',
  'accessibility.part2.text':
    'Telefononi institucionin ose flisni me një operator. Na thoni çfarë donit të bënit dhe me çfarë pajisjeje: e ndreqim.\nNëse përgjigjja nuk ju mjafton, mund t’i shkruani mbrojtësit të qytetarit për shërbimet dixhitale, pranë AgID.',
  'accessibility.part3.title': 'Pa kompjuter',
  'accessibility.part3.text':
    'Kush nuk e përdor faqen mund të telefonojë ose të vijë në sportel. Një operator i bën të njëjtat gjëra për ju.',
  'privacy.title': 'Të dhënat personale',
  'privacy.lead': 'Çfarë të dhënash mbajmë, kush i sheh dhe si i ruajmë.',
  'privacy.part1.title': 'Kush përgjigjet për të dhënat tuaja',
  'privacy.part1.text':
    'Institucioni që merret me shërbimet sociale të komunës suaj. Për çdo pyetje mund të telefononi zyrën.',
  'privacy.part2.title': 'Çfarë mbajmë',
  'privacy.part2.text':
    'Emrin, datën e lindjes, telefonin dhe e-mailin, shtëpinë dhe gjuhët që flisni. Ofertat, kërkesat dhe ndihmat e dhëna e të marra, me minutat e tyre.\nNuk mbajmë para, kartela mjekësore ose vendndodhjen e telefonit.',
  'privacy.part3.title': 'Kush i sheh',
  'privacy.part3.text':
    'Fqinjët shohin emrin tuaj dhe shkronjën e parë të mbiemrit. Kush merret vesh me ju sheh edhe mbiemrin, telefonin dhe adresën e saktë. Telefoni dhe adresa zhduken kur ndihma mbaron.\nKush ka autorizimin tuaj sheh atë që shihni ju.\nOperatorët shohin të dhënat që duhen për t’ju ndihmuar.\nNjë regjistër shënon kush lexon, kërkon ose ndryshon të dhënat e të tjerëve. Askush nuk mund ta ndryshojë. Te profili juaj shihni kush i ka parë të dhënat tuaja.',
  'privacy.part4.title': 'Njoftimet',
  'privacy.part4.text':
    'E-mailet dhe njoftimet thonë vetëm që ka diçka të re. Më e shumta thonë një emër, një orë dhe sa minuta. Nuk thonë kurrë arsyen, asgjë për shëndetin dhe asnjë adresë.',
  'privacy.part5.title': 'Të drejtat tuaja',
  'privacy.part5.text':
    'Mund t’i shihni të dhënat tuaja, të kërkoni t’i ndreqin, t’ju japin një kopje ose t’i fshijnë. E bëni nga profili juaj, ose ia kërkoni një operatori.\nMund t’i drejtoheni edhe autoritetit italian për mbrojtjen e të dhënave (Garante per la protezione dei dati personali).\nKjo faqe përdor vetëm cookie që duhen për të hyrë, për gjuhën dhe për formularët. Askush nuk ju ndjek.',
};
