// SPDX-License-Identifier: AGPL-3.0-or-later

/** The cries of those who write in their own language; without marks, as they type on a telephone. */
export const CRIES_ABROAD: readonly RegExp[] = [
  // Romanian.
  /\b(?:ajutor|ajutati ma|salvare|salvarea|ambulanta|am cazut|a cazut|nu (?:mai )?pot (?:sa )?(?:respir|respira|ma ridic|ma misc)|nu (?:mai )?respir[ai]?|mi e (?:foarte )?rau|ma simt (?:foarte )?rau|imi este rau|sange|sangerez|incendiu|arde casa|foc|ma bate|vreau sa mor|nu raspunde|lesinat|ma doare (?:pieptul|inima)|durere in piept|infarct|politia|hotii?)\b/,
  // Albanian.
  /\b(?:ndihme (?:jam|ju lutem|shpejt)|ambulanc\w*|jam rrezuar|rash|u rrezova|ka rene|nuk (?:mund te )?(?:marr|mar) fryme|nuk (?:mund te )?ngrihem|me zihet fryma|ndihem (?:shume )?keq|jam (?:shume )?keq|gjak|zjarr|me rreh|dua te vdes|nuk pergjigjet|nuk leviz|me dhemb (?:zemra|gjoksi)|policin[e]?|hajdut\w*)\b/,
  // French.
  /\b(?:au secours|a l aide|aidez moi|je suis tombee?|il est tombe|elle est tombee|(?:n arrive|arrive) pas a (?:respirer|me (?:re)?lever)|peux pas (?:respirer|me (?:re)?lever|bouger)|me sens (?:tres )?mal|du sang|je saigne|au feu|incendie|il me (?:bat|frappe)|je veux mourir|ne repond (?:pas|plus)|ne bouge plus|mal (?:a la|au) (?:poitrine|coeur)|appelez (?:\w+ ){0,2}(?:ambulance|pompiers|police|secours)|ambulance|malaise|evanouie?)\b/,
  // English.
  /\b(?:help (?:me|us|please|i)|please help|i (?:fell|ve fallen|have fallen|am bleeding)|(?:can t|cant|can not|cannot) (?:breathe|get up|move)|(?:he|she|mum|mom|dad|husband|wife) (?:\w+ )?(?:fell|collapsed|fainted)|(?:call|need|send) (?:\w+ )?(?:ambulance|police)|bleeding|chest pain|heart attack|stroke|fire|smell gas|(?:he|she) (?:is )?(?:hits|beats|hitting|beating) me|want to die|kill myself|not (?:responding|breathing|waking)|won t wake|unconscious|choking|overdose|emergency)\b/,
  // Spanish.
  /\b(?:socorro|auxilio|ayudenme|ayudame|me he caido|me cai|se ha caido|no puedo (?:respirar|levantarme|moverme)|me siento (?:muy )?mal|estoy (?:muy )?mal|sangre|sangrando|incendio|fuego|me pega|quiero morir|no responde|no respira|dolor (?:en el|de) pecho|llamen (?:\w+ )?ambulancia|ambulancia|desmayad[oa])\b/,
];

/** Arabic, and the letters of those who write it with a Latin keyboard. */
export const CRIES_IN_ARABIC =
  /النجدة|نجدة|ساعدوني|ساعدني|أغيثوني|اسعاف|إسعاف|الإسعاف|سقطت|وقعت|لا أستطيع (?:التنفس|النهوض|الحركة)|لا استطيع (?:التنفس|النهوض|الحركة)|أنزف|دم كثير|حريق|نار|يضربني|أريد أن أموت|لا يرد|لا يستيقظ|لا تستيقظ|لا يتنفس|ألم في (?:الصدر|صدري|القلب|قلبي)|مغمى|الشرطة|غاز|اختناق|أنا مريضة? جدا|طوارئ/u;
