// SPDX-License-Identifier: AGPL-3.0-or-later

export const it = {
  nav: 'Guida',
  title: 'Guida',
  lead: 'Come si fa, un passo alla volta. Se qualcosa non va, telefona in ufficio: fanno tutto loro con te.',
  'more.practice': 'Provare senza fare danni',
  'practice.lead': 'Persone inventate, regole vere: niente esce e niente conta.',
  'more.words': 'Le parole che usiamo',
  'more.news': 'Che cosa c’è di nuovo',
  picture: 'La pagina: {{title}}',
  step: 'Passo {{step}}: {{title}}',
  'words.lead': 'Poche parole, sempre le stesse, con il loro significato.',
  'news.lead': 'Le novità, dalla più recente.',
  'guide.ask.title': 'Chiedere una mano',
  'guide.ask.lead': 'Per la spesa, un passaggio, i bambini, la compagnia.',
  'guide.ask.step1.title': 'Scegli che cosa ti serve',
  'guide.ask.step1.text': 'Apri «{{ask}}» e scegli il tipo di aiuto. Non serve spiegare perché.',
  'guide.ask.step2.title': 'Di’ quando',
  'guide.ask.step2.text':
    'Scrivi il giorno e l’ora. Se si ripete ogni settimana, dillo una volta sola. Alla fine rileggi tutto e puoi cambiare.',
  'guide.ask.step3.title': 'Guarda chi può',
  'guide.ask.step3.text':
    'Quando qualcuno può aiutarti lo sai subito, sulla pagina, con un SMS o con una telefonata. Leggi perché è adatto, poi di’ sì o no. Puoi dire no senza spiegare.',
  'guide.ask.step4.title': 'Dopo',
  'guide.ask.step4.text':
    'Quando è fatto, premi «{{confirm}}» e scrivi i minuti veri. Se non dici niente, dopo tre giorni vale il tempo che era d’accordo. Se è andata male, dillo: una persona ascolta tutti e due.',
  'guide.give.title': 'Dare una mano',
  'guide.give.lead': 'Anche un’ora ogni tanto è un aiuto.',
  'guide.give.step1.title': 'Di’ che cosa sai fare',
  'guide.give.step1.text': 'Apri «{{offer}}». Scegli i giorni e le ore in cui ci sei, e fin dove arrivi.',
  'guide.give.step2.title': 'Rispondi a chi chiede',
  'guide.give.step2.text':
    'In «{{around}}» vedi chi ha bisogno vicino a te. Premi «{{answer}}»: risponde proprio a quella persona, quel giorno e quell’ora.',
  'guide.give.step3.title': 'Se cambia qualcosa',
  'guide.give.step3.text':
    'Non puoi più? Dillo appena lo sai. Cerchiamo un’altra persona. Puoi anche chiedere un’altra ora.',
  'guide.give.step4.title': 'I minuti',
  'guide.give.step4.text':
    'I minuti che dai restano sul tuo conto. Non sono soldi: servono a chiedere aiuto quando tocca a te.',
  'guide.drive.title': 'Accompagnare in auto',
  'guide.drive.lead': 'Per le visite, la spesa e gli uffici. Il passaggio è gratis.',
  'guide.drive.step1.title': 'I documenti',
  'guide.drive.step1.text':
    'Servono patente, assicurazione e revisione. Mandi una foto dal tuo profilo o li porti in ufficio. Ti avvisiamo prima che scadano.',
  'guide.drive.step2.title': 'Offri un viaggio',
  'guide.drive.step2.text':
    'Di’ da dove parti, dove vai, quanti posti hai e quanta strada in più puoi fare. Se torni, scrivi anche il ritorno.',
  'guide.drive.step3.title': 'Prima del sì',
  'guide.drive.step3.text':
    'Vedi dove sale la persona, dove scende, che cosa porta con sé e quanto allunghi la strada. Poi decidi.',
  'guide.drive.step4.title': 'Il giorno del viaggio',
  'guide.drive.step4.text':
    'In «{{agenda}}» trovi le fermate nell’ordine. Se fai tardi o non puoi, premi lì: avvisiamo tutti noi.',
  'guide.garden.title': 'Lavorare nell’orto',
  'guide.garden.lead': 'Le ore valgono e il raccolto va a chi ne ha bisogno.',
  'guide.garden.step1.title': 'Segna le ore',
  'guide.garden.step1.text': 'Dalla pagina del tuo orto scrivi il giorno e le ore. Chi risponde dell’orto le conferma.',
  'guide.garden.step2.title': 'Il raccolto',
  'guide.garden.step2.text': 'Chi risponde dell’orto scrive che cosa c’è e quanto pesa. Le famiglie lo chiedono.',
  'guide.garden.step3.title': 'La consegna',
  'guide.garden.step3.text': 'Ogni parte ha un posto e un’ora per il ritiro. Chi non può uscire la riceve a casa.',
  'guide.watch.title': 'Segnalare',
  'guide.watch.lead': 'Se vedi qualcosa che non va, scrivilo. Per un pericolo chiama il 112.',
  'guide.watch.step1.title': 'Scrivi che cosa hai visto',
  'guide.watch.step1.text': 'Poche parole bastano. Se non puoi dire chi è, scrivi solo dove.',
  'guide.watch.step2.title': 'Di’ se è urgente',
  'guide.watch.step2.text': 'Una segnalazione urgente suona subito in ufficio, anche fuori orario.',
  'guide.watch.step3.title': 'Poi',
  'guide.watch.step3.text': 'Un operatore la prende e ti dice che cosa ha fatto.',
  'guide.hear.title': 'Ascoltare chi non è d’accordo',
  'guide.hear.lead': 'Quando un aiuto non è andato bene.',
  'guide.hear.step1.title': 'Leggi',
  'guide.hear.step1.text': 'Trovi che cosa dicono tutti e due e che cosa era d’accordo.',
  'guide.hear.step2.title': 'Senti tutti e due',
  'guide.hear.step2.text': 'Di persona o per telefono. Scrivi che cosa dicono.',
  'guide.hear.step3.title': 'Proponi',
  'guide.hear.step3.text': 'Scrivi quanti minuti contano, o nessuno. Gli operatori decidono.',
  'guide.cases.title': 'Lavorare insieme all’ente',
  'guide.cases.lead': 'Per chi lavora in un’organizzazione partner.',
  'guide.cases.step1.title': 'Guarda chi ti è affidato',
  'guide.cases.step1.text':
    'In «{{cases}}» trovi le persone che l’ente affida alla tua organizzazione, per un servizio e per uno scopo. Le altre non si vedono.',
  'guide.cases.step2.title': 'Leggi quello che serve',
  'guide.cases.step2.text':
    'Vedi il nome, il telefono, la zona e gli appuntamenti di quel servizio. Non vedi i minuti né gli altri servizi. Ogni lettura resta scritta, e la persona può sapere chi ha letto.',
  'guide.cases.step3.title': 'Se cambia qualcosa',
  'guide.cases.step3.text':
    'Un appuntamento che salta, un numero nuovo, una persona che ha bisogno di altro: scrivi o telefona in ufficio. Lo cambiano loro.',
  'guide.cases.step4.title': 'Quando finisce',
  'guide.cases.step4.text':
    'L’incarico ha un ultimo giorno, e può finire prima se la persona lo chiede. Da quel momento non la vedi più. Non tenere elenchi tuoi.',
  'guide.desk.title': 'Una giornata in ufficio',
  'guide.desk.lead': 'Il quadro, le telefonate, le persone.',
  'guide.desk.step1.title': 'Comincia dal quadro',
  'guide.desk.step1.text':
    'In alto c’è quello che preme: chi domani non ha ancora nessuno. Apri una scheda e resta tua finché la chiudi. Se l’ha un collega, puoi prenderla con una parola.',
  'guide.desk.step2.title': 'Telefona',
  'guide.desk.step2.text':
    'La pagina della chiamata dice le parole giuste e chiede solo quello che manca. Scrivi con chi hai parlato e che cosa ha detto.',
  'guide.desk.step3.title': 'Fai per chi non può',
  'guide.desk.step3.text':
    'Dalla scheda di una persona chiedi, offri e rispondi per lei. La barra in alto dice sempre per chi stai agendo.',
  'guide.desk.step4.title': 'Cambi di vita',
  'guide.desk.step4.text':
    'Un trasloco, un ricovero, una morte: dalla scheda. Prima vedi che cosa succede, poi decidi, e puoi tornare indietro.',
  'guide.desk.step5.title': 'Carta ed elenchi',
  'guide.desk.step5.text':
    'Fogli per le scale, tessere, moduli, lettere: sotto «{{paper}}». Gli elenchi si salvano per un foglio di calcolo.',
  'guide.desk.step6.title': 'Tieni il registro dei volontari',
  'guide.desk.step6.text':
    'Su «{{volunteers}}» scrivi chi entra e chi esce, e stampi il tesserino. Un errore si corregge con un’altra riga. Lì guardi anche le spese: il denaro non passa di qui.',
  'guide.fund.title': 'Un progetto finanziato',
  'guide.fund.lead': 'Che cosa conta, chi partecipa, che cosa si consegna.',
  'guide.fund.step1.title': 'Scrivi il progetto',
  'guide.fund.step1.text':
    'Nome, CUP, chi finanzia, giorni. Poi le azioni: servizio, comuni e giorni dicono quali aiuti contano.',
  'guide.fund.step2.title': 'Fai entrare chi partecipa',
  'guide.fund.step2.text':
    'Dalla scheda della persona. Le domande si fanno a voce o su carta, e nessuno è tenuto a rispondere.',
  'guide.fund.step3.title': 'Guarda che cosa manca',
  'guide.fund.step3.text':
    'La pagina dei partecipanti conta che cosa non si è ancora chiesto. Il foglio presenze si stampa e si firma ogni mese.',
  'guide.fund.step4.title': 'Consegna',
  'guide.fund.step4.text':
    'La rendicontazione del progetto si ferma con un numero. Chi coordina salva anche il foglio dei partecipanti.',
  'guide.open.title': 'Aprire l’ente',
  'guide.open.lead': 'Dalla pagina vuota al primo scambio, senza tecnici.',
  'guide.open.step1.title': 'Segui la lista',
  'guide.open.step1.text': '«{{opening}}» conta quello che c’è già e porta alla pagina di quello che manca.',
  'guide.open.step2.title': 'Invita i colleghi',
  'guide.open.step2.text':
    'Ognuno riceve un link per mail. Vale sette giorni e una volta sola. Almeno due persone coordinano.',
  'guide.open.step3.title': 'Comuni, case e luoghi',
  'guide.open.step3.text':
    'Scegli i comuni, poi ospedali, farmacie e mercati: sono le mete dei passaggi. Se vuoi, dalle impostazioni mostri i passaggi anche ad altri siti di viaggi condivisi: da lì nessuno vede nomi o case.',
  'guide.open.step4.title': 'Rendiconta',
  'guide.open.step4.text': 'Le cifre per la Regione si fanno da sole. Sotto le cinque persone non si vedono.',
  'word.offer': 'Offerta',
  'word.offer.is': 'Quello che qualcuno può fare, con i giorni e le ore.',
  'word.request': 'Richiesta',
  'word.request.is': 'Quello che serve a qualcuno.',
  'word.proposal': 'Proposta',
  'word.proposal.is': 'Una richiesta e un’offerta che vanno bene insieme. Aspetta due sì.',
  'word.agreement': 'Accordo',
  'word.agreement.is': 'Tutti e due hanno detto sì: si sa chi, quando e dove.',
  'word.circle': 'Giro',
  'word.circle.is': 'Tre o quattro persone che si aiutano in cerchio. Vale se dicono sì tutte.',
  'word.minutes': 'Minuti',
  'word.minutes.is': 'Il tempo dato e ricevuto. Mai denaro.',
  'word.fund': 'Fondo della comunità',
  'word.fund.is': 'I minuti donati a chi non può ricambiare.',
  'word.delegation': 'Delega',
  'word.delegation.is': 'Il foglio con cui scegli chi può agire per te.',
  'word.vetted': 'Garanzia',
  'word.vetted.is': 'La parola dell’ente per chi aiuta bambini e persone fragili.',
  'word.sentinel': 'Sentinella',
  'word.sentinel.is': 'Una persona di fiducia che vede e segnala.',
  'word.card': 'Tessera',
  'word.card.is': 'Un codice che fa trovare la tua scheda in ufficio. Non apre nessun accesso.',
  'word.mode': 'Come si scambia',
  'word.mode.is': 'Quanto gli operatori guardano prima che due persone siano d’accordo.',
  'new.11.title': 'Promemoria',
  'new.11.text':
    'La sera prima ti ricordiamo che cosa hai per il giorno dopo, in un solo avviso. Chi vuole lo riceve con un messaggio.',
  'new.10.title': 'Mi presento',
  'new.10.text':
    'Chi trovi in una proposta vede di te quello che vuoi tu: due righe, le lingue. Lo scegli dal tuo profilo.',
  'new.9.title': 'Avvisi sul telefono',
  'new.9.text':
    'Dove l’ufficio li offre, il telefono ti dice che c’è una novità anche se Reciproca è chiusa. Si accendono dal tuo profilo. Reciproca si può anche mettere tra le app.',
  'new.8.title': 'Cercare nella bacheca',
  'new.8.text':
    'Nella bacheca cerchi con le tue parole, per giorno e per distanza. Puoi seguire quello che ti interessa e dire che hai tempo adesso.',
  'new.7.title': 'Luoghi che chiudono',
  'new.7.text':
    'Un luogo ha i suoi giorni di chiusura e può chiudere per sempre. Chi ha qualcosa lì riceve un avviso. Due luoghi scritti due volte diventano uno.',
  'new.6.title': 'Messaggi',
  'new.6.text': 'Chi ha un appuntamento con te ti può scrivere, e tu a lui. Anche all’ufficio si scrive da qui.',
  'new.5.title': 'Il calendario',
  'new.5.text':
    'In «Calendario» vedi i tuoi giorni: che cosa è deciso e che cosa manca. Puoi averlo anche sul telefono.',
  'new.4.title': 'SPID, CIE e chiavi di accesso',
  'new.4.text':
    'Dove l’ente lo ha scelto, si entra con SPID o CIE. Chi lavora qui può entrare con il dito o con il PIN del telefono.',
  'new.1.title': 'Lettere, carta intestata ed elenchi',
  'new.1.text':
    'L’ente scrive lettere con le sue parole e il suo logo, e salva i suoi elenchi per un foglio di calcolo. E c’è questa guida.',
  'new.2.title': 'Per cominciare',
  'new.2.text': 'Una lista porta un ente nuovo fino al primo scambio. I colleghi si invitano per mail.',
  'new.3.title': 'Andata e ritorno, settimane, un’altra ora',
  'new.3.text':
    'Un viaggio di andata e ritorno è una cosa sola. Una richiesta si ripete come serve. Si può chiedere un’altra ora.',
  'picture.in_italian': 'L’immagine è in italiano.',
};
