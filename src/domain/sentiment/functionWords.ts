/**
 * The small words every sentence needs, by language (ISO 639-1; "nb" stands for both written Norwegians). Enough to
 * tell these ten apart in a message of a few words; words that several languages share stand in each of them.
 */
export const functionWords: readonly (readonly [language: string, words: string])[] = [
  [
    "en",
    `the and you your that this these those is are was were am be been being have has had having do does did doing
    done will would could should can cannot may might must shall of to in on at by for from with without about into
    over under after before since until while because if then than but or nor not no yes it its he she they them their
    his her we us our my me mine i an a as so such what which who whose when where why how all any both each few more
    most other some only own same too very just now here there again also still already yet please thanks thank hello
    i'm i've i'll i'd it's don't doesn't didn't can't won't isn't wasn't couldn't wouldn't haven't hasn't that's
    there's you're they're we're what's let's aren't dont didnt doesnt cant im ive its whats thats get got out up off
    down one two want need know see think like new old back`,
  ],
  [
    "de",
    `der die das den dem des ein eine einen einem einer eines und oder aber nicht kein keine ist sind war waren bin
    bist sein haben habe hat hatte hatten wird werden wurde kann können konnte muss müssen soll ich du er sie es wir
    ihr mich mir dich dir ihn uns euch mein meine meinen meiner dein ihre ihrem ihren mit von zu zum zur bei nach aus auf
    für über unter vor seit durch um an am im in wenn weil dass ob wie was wer wo wann warum auch noch schon nur sehr
    mehr jetzt dann hier da bitte danke guten ja nein sich so als doch wieder immer`,
  ],
  [
    "fr",
    `le la les un une des du de et ou mais ne pas plus est sont était suis êtes être avoir ai avez a ont été je tu il
    elle nous vous ils elles on me te se mon ma mes votre vos notre ce cette ces ça cela qui que quoi quand où comment
    pourquoi avec sans pour par dans sur sous chez depuis aussi encore déjà très bien bonjour merci oui non si au aux
    en y j'ai c'est n'est d'un d'une l'on qu'il jamais toujours rien tout tous même fois`,
  ],
  [
    "es",
    `el la los las un una unos unas y o pero no es son era fue soy está están estoy estaba ser estar he ha han había
    tengo tiene tienen yo tú él ella nosotros ustedes usted ellos me te se nos mi mis su sus tu este esta esto ese eso
    que qué quién cuando cuándo dónde cómo porque por para con sin en de del al a sobre desde hasta también más muy ya
    todavía hola gracias sí si lo le les hay puedo puede ahora solo pero nada todo vale`,
  ],
  [
    "it",
    `il lo la i gli le un una uno e o ma non è sono era ero essere avere ho ha hanno hai abbiamo io tu lui lei noi voi
    loro mi ti si ci mio mia miei suo sua questo questa quello che chi quando dove come perché con senza per da di del
    della dei delle al alla nel nella su anche ancora già più molto ciao grazie sì se buongiorno cosa tutto niente sempre`,
  ],
  [
    "pt",
    `o a os as um uma uns umas e ou mas não é são era foi sou está estão estou ser estar tenho tem têm havia eu você
    ele ela nós vocês eles me te se meu minha seu sua este esta isto isso que quem quando onde como porque por para com
    sem em de do da dos das no na nos nas ao à também mais muito já ainda olá obrigado obrigada sim bom dia agora tudo nada`,
  ],
  [
    "nl",
    `de het een en of maar niet geen is zijn was waren ben bent heb heeft hebben had wordt worden kan kunnen moet ik jij
    je hij zij ze wij we jullie u mij me mijn jouw uw onze dit dat deze die met van naar bij uit op voor over onder
    sinds door om aan in als omdat hoe wat wie waar wanneer waarom ook nog al alleen heel meer nu dan hier daar er
    alstublieft dank bedankt goedemorgen ja nee te toch weer altijd`,
  ],
  [
    "nb",
    `den det en et ei og eller men ikke ingen er var være vært har hadde blir ble kan kunne må skal skulle vil ville
    jeg du han hun vi dere de meg deg seg oss dem min mitt mine din ditt dette disse som med av til fra hos på for om
    over under etter siden ved i når fordi hvis hvordan hva hvem hvor hvorfor også enda ennå bare veldig mer nå da
    her der hei takk ja nei å så alt noe noen vær igjen alltid gjerne`,
  ],
  [
    "sv",
    `den det en ett och eller men inte ingen är var vara varit har hade blir blev kan kunde måste ska skulle vill jag
    du han hon vi ni de mig dig sig oss dem min mitt mina din ditt detta dessa som med av till från hos på för om över
    under efter sedan vid i när eftersom hur vad vem var varför också ännu bara mycket mer nu då här där hej tack ja
    nej att så allt något några igen alltid gärna`,
  ],
  [
    "da",
    `den det en et og eller men ikke ingen er var være været har havde bliver blev kan kunne må skal skulle vil ville
    jeg du han hun vi i de mig dig sig os dem min mit mine din dit dette disse som med af til fra hos på for om over
    under efter siden ved når fordi hvis hvordan hvad hvem hvor hvorfor også endnu bare meget mere nu da her der hej
    tak ja nej at så alt noget nogle igen altid gerne`,
  ],
];
