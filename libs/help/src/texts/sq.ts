// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const sq: TextsIn<'sq', typeof it, StaffKey> = {
  nav: 'Udhëzime',
  title: 'Udhëzime',
  lead: 'Si bëhet, hap pas hapi. Nëse diçka nuk shkon, telefononi zyrën: i bëjnë të gjitha bashkë me ju.',
  'more.words': 'Fjalët që përdorim',
  'more.news': 'Çfarë ka të re',
  picture: 'Faqja: {{title}}',
  step: 'Hapi {{step}}: {{title}}',
  'words.lead': 'Pak fjalë, gjithmonë të njëjtat, me kuptimin e tyre.',
  'news.lead': 'Të rejat, duke filluar nga e fundit.',
  'guide.ask.title': 'Si të kërkoni një dorë',
  'guide.ask.lead': 'Për pazarin, një udhëtim, fëmijët, pak shoqëri.',
  'guide.ask.step1.title': 'Zgjidhni çfarë ju duhet',
  'guide.ask.step1.text': 'Hapni «{{ask}}» dhe zgjidhni llojin e ndihmës. Nuk duhet të thoni pse.',
  'guide.ask.step2.title': 'Thoni kur',
  'guide.ask.step2.text':
    'Shkruani ditën dhe orën. Nëse përsëritet çdo javë, thojeni vetëm një herë. Në fund i rilexoni të gjitha dhe mund të ndryshoni.',
  'guide.ask.step3.title': 'Shihni kush mundet',
  'guide.ask.step3.text':
    'Kur dikush mund t’ju ndihmojë, e merrni vesh menjëherë: në faqe, me SMS ose me telefonatë. Lexoni pse ju përshtatet, pastaj thoni po ose jo. Mund të thoni jo pa thënë pse.',
  'guide.ask.step4.title': 'Më pas',
  'guide.ask.step4.text':
    'Kur të jetë kryer, shtypni «{{confirm}}» dhe shkruani minutat e vërteta. Nëse nuk thoni asgjë, pas tri ditësh vlen koha për të cilën u morët vesh. Nëse nuk shkoi mirë, thojeni: dikush ju dëgjon të dyve.',
  'guide.give.title': 'Si të jepni një dorë',
  'guide.give.lead': 'Edhe një orë herë pas here është ndihmë.',
  'guide.give.step1.title': 'Thoni çfarë dini të bëni',
  'guide.give.step1.text': 'Hapni «{{offer}}». Zgjidhni ditët dhe orët kur mundeni, dhe deri ku shkoni.',
  'guide.give.step2.title': 'Përgjigjuni atij që kërkon',
  'guide.give.step2.text':
    'Te «{{around}}» shihni kush ka nevojë pranë jush. Shtypni «{{answer}}»: përgjigjja shkon pikërisht te ai person, për atë ditë dhe atë orë.',
  'guide.give.step3.title': 'Nëse ndryshon diçka',
  'guide.give.step3.text':
    'Nuk mundeni më? Thojeni sapo ta dini. Kërkojmë dikë tjetër. Mund të kërkoni edhe një orë tjetër.',
  'guide.give.step4.title': 'Minutat',
  'guide.give.step4.text':
    'Minutat që jepni mbeten në llogarinë tuaj. Nuk janë para: shërbejnë për të kërkuar ndihmë kur t’ju vijë radha.',
  'guide.drive.title': 'Si të çoni njerëz me makinë',
  'guide.drive.lead': 'Për vizita te mjeku, pazar dhe zyra. Udhëtimi është falas.',
  'guide.drive.step1.title': 'Dokumentet',
  'guide.drive.step1.text':
    'Duhen patenta, sigurimi dhe kolaudimi. Dërgoni një foto nga profili juaj ose i sillni në zyrë. Ju njoftojmë para se të skadojnë.',
  'guide.drive.step2.title': 'Ofroni një udhëtim',
  'guide.drive.step2.text':
    'Thoni nga niseni, ku shkoni, sa vende keni dhe sa rrugë më shumë mund të bëni. Nëse ktheheni, shkruani edhe kthimin.',
  'guide.drive.step3.title': 'Para se të thoni po',
  'guide.drive.step3.text':
    'Shihni ku hipën personi, ku zbret, çfarë merr me vete dhe sa e zgjatni rrugën. Pastaj vendosni.',
  'guide.drive.step4.title': 'Ditën e udhëtimit',
  'guide.drive.step4.text':
    'Te «{{agenda}}» gjeni ndalesat me radhë. Nëse vonoheni ose nuk mundeni, shtypni aty: i njoftojmë të gjithë ne.',
  'guide.garden.title': 'Si të punoni në kopsht',
  'guide.garden.lead': 'Orët vlejnë dhe prodhimi shkon te kush ka nevojë.',
  'guide.garden.step1.title': 'Shënoni orët',
  'guide.garden.step1.text':
    'Nga faqja e kopshtit tuaj shkruani ditën dhe orët. I konfirmon kush përgjigjet për kopshtin.',
  'guide.garden.step2.title': 'Prodhimi',
  'guide.garden.step2.text': 'Kush përgjigjet për kopshtin shkruan çfarë ka dhe sa peshon. Familjet e kërkojnë.',
  'guide.garden.step3.title': 'Dorëzimi',
  'guide.garden.step3.text': 'Çdo pjesë ka një vend dhe një orë kur merret. Kush nuk del dot, e merr në shtëpi.',
  'guide.watch.title': 'Si të sinjalizoni',
  'guide.watch.lead': 'Nëse shihni diçka që nuk shkon, shkruajeni. Për një rrezik telefononi 112.',
  'guide.watch.step1.title': 'Shkruani çfarë patë',
  'guide.watch.step1.text': 'Mjaftojnë pak fjalë. Nëse nuk thoni dot kush është, shkruani vetëm ku.',
  'guide.watch.step2.title': 'Thoni nëse është urgjente',
  'guide.watch.step2.text': 'Një sinjalizim urgjent bie menjëherë në zyrë, edhe jashtë orarit.',
  'guide.watch.step3.title': 'Pastaj',
  'guide.watch.step3.text': 'Një operator e merr në dorë dhe ju thotë çfarë ka bërë.',
  'word.offer': 'Ofertë',
  'word.offer.is': 'Ajo që dikush mund të bëjë, me ditët dhe orët.',
  'word.request': 'Kërkesë',
  'word.request.is': 'Ajo që i duhet dikujt.',
  'word.proposal': 'Propozim',
  'word.proposal.is': 'Një kërkesë dhe një ofertë që shkojnë mirë bashkë. Pret dy «po».',
  'word.agreement': 'Takim',
  'word.agreement.is': 'Të dy kanë thënë po: dihet kush, kur dhe ku.',
  'word.circle': 'Rreth',
  'word.circle.is': 'Tre ose katër veta që ndihmojnë njëri-tjetrin në rreth. Vlen nëse thonë po të gjithë.',
  'word.minutes': 'Minuta',
  'word.minutes.is': 'Koha e dhënë dhe e marrë. Kurrë para.',
  'word.fund': 'Fondi i komunitetit',
  'word.fund.is': 'Minutat e dhuruara për ata që nuk mund ta kthejnë ndihmën.',
  'word.delegation': 'Autorizim',
  'word.delegation.is': 'Letra me të cilën zgjidhni kush mund të veprojë për ju.',
  'word.vetted': 'Garanci',
  'word.vetted.is': 'Fjala e institucionit për ata që ndihmojnë fëmijë dhe njerëz të brishtë.',
  'word.sentinel': 'Rojtar i komunitetit',
  'word.sentinel.is': 'Një person i besuar që sheh dhe sinjalizon.',
  'word.card': 'Kartë',
  'word.card.is': 'Një kod me të cilin zyra gjen kartelën tuaj. Nuk hap asnjë hyrje.',
  'word.mode': 'Si shkëmbehet ndihma',
  'word.mode.is': 'Sa shikojnë operatorët para se dy njerëz të merren vesh.',
  'new.11.title': 'Kujtesa',
  'new.11.text':
    'Një natë më parë ju kujtojmë çfarë keni të nesërmen, me një njoftim të vetëm. Kush do, e merr me mesazh.',
  'new.10.title': 'Kush jam',
  'new.10.text':
    'Kush ju takon në një propozim sheh nga ju atë që doni ju: dy rreshta, gjuhët. E zgjidhni te profili juaj.',
  'new.9.title': 'Njoftime në telefon',
  'new.9.text':
    'Kur zyra i ofron, telefoni ju thotë që ka diçka të re edhe kur Reciproca është e mbyllur. Ndizen nga profili juaj. Reciproca-n mund ta vini edhe mes aplikacioneve.',
  'new.8.title': 'Kërkimi në tabelë',
  'new.8.text':
    'Në tabelën e njoftimeve kërkoni me fjalët tuaja, sipas ditës dhe largësisë. Mund të ndiqni atë që ju intereson dhe të thoni që keni kohë tani.',
  'new.7.title': 'Vende që mbyllen',
  'new.7.text':
    'Një vend ka ditët e veta kur është mbyllur, dhe mund të mbyllet përgjithmonë. Kush ka diçka atje merr një njoftim. Një vend i shkruar dy herë bëhet një.',
  'new.6.title': 'Mesazhe',
  'new.6.text': 'Kush ka takim me ju mund t’ju shkruajë, dhe ju atij. Edhe zyrës i shkruhet nga këtu.',
  'new.5.title': 'Kalendari',
  'new.5.text':
    'Te «Kalendari» shihni ditët tuaja: çfarë është vendosur dhe çfarë mungon. Mund ta keni edhe në telefon.',
  'new.4.title': 'SPID, CIE dhe çelësat e hyrjes',
  'new.4.text':
    'Ku institucioni e ka zgjedhur, hyhet me SPID ose CIE. Kush punon këtu mund të hyjë me gisht ose me PIN-in e telefonit.',
  'new.1.title': 'Letra, letër me kokë dhe lista',
  'new.1.text':
    'Institucioni shkruan letra me fjalët dhe logon e vet, dhe i ruan listat për fletë llogaritëse. Dhe janë këto udhëzime.',
  'new.2.title': 'Për të filluar',
  'new.2.text': 'Një listë e çon një institucion të ri deri te shkëmbimi i parë. Kolegët ftohen me e-mail.',
  'new.3.title': 'Vajtje dhe kthim, çdo javë, një orë tjetër',
  'new.3.text':
    'Një udhëtim vajtje dhe kthim është një gjë e vetme. Një kërkesë përsëritet sipas nevojës. Mund të kërkohet një orë tjetër.',
  'guide.hear.title': 'Të dëgjosh kush nuk është dakord',
  'guide.hear.lead': 'Kur një ndihmë nuk shkoi mirë.',
  'guide.hear.step1.title': 'Lexoni',
  'guide.hear.step1.text': 'Gjeni çfarë thonë të dy dhe për çfarë ishin marrë vesh.',
  'guide.hear.step2.title': 'Dëgjojini të dy',
  'guide.hear.step2.text': 'Ballë për ballë ose me telefon. Shkruani çfarë thonë.',
  'guide.hear.step3.title': 'Propozoni',
  'guide.hear.step3.text': 'Shkruani sa minuta vlejnë, ose asnjë. Vendosin operatorët.',
  'picture.in_italian': 'Pamja është në italisht.',
};
