import type { DialectPair } from "./pairs";

/** One language of the lists below: sentences with `{}` for a person, names that are words in it, and ways of saying the same. */
export type Abroad = {
  readonly language: string;
  /** A name that says nothing else. */
  readonly plain: string;
  readonly templates: readonly string[];
  readonly names: readonly string[];
  readonly pairs: readonly DialectPair[];
};

const list = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

const pairsOf = (dialect: string, text: string): readonly DialectPair[] =>
  list(text).map((line) => {
    const [standard = "", said = ""] = line.split(" = ");
    return { dialect, standard, said };
  });

export const abroad: readonly Abroad[] = [
  {
    language: "de",
    plain: "Vogel",
    names: "Felix Engel Gut Lieb Sauer Böse Fröhlich Kaiser Wunder Schlecht Herzlich Süß Ärger Mensch".split(" "),
    templates: list(`Ich bin Herr {} und mein Paket ist noch nicht da.
      Können Sie bitte Frau {} fragen, ob sie mich zurückruft?
      Gestern habe ich mit Frau {} gesprochen, seitdem ist nichts passiert.
      Vielen Dank, Herr {}, jetzt klappt es.
      Der Techniker, Herr {}, war sehr freundlich.
      Die Rechnung geht an Familie {}.`),
    pairs: [
      ...pairsOf(
        "Austrian",
        `Ich habe das Paket immer noch nicht bekommen. = I hob des Packl immer noch nicht kriegt, gell.
        Vielen Dank, das hat geklappt. = Dank schön, des hat geklappt.
        Können Sie mir die Rechnung schicken? = Könntn S' ma die Rechnung schicken?
        Das ist wirklich ärgerlich. = Des is wirklich ärgerlich.`,
      ),
      ...pairsOf(
        "Swiss",
        `Das Gerät geht nicht mehr. = Das Gerät gaht nümm, es geht nicht.
        Danke für die schnelle Hilfe! = Merci für die schnelle Hilfe!
        Ich warte seit zwei Wochen. = Ich warte sit zwei Wuche.`,
      ),
    ],
  },
  {
    language: "fr",
    plain: "Dupont",
    names: "Aimable Parfait Désiré Félicité Prudence Merci Bonheur Heureux Ange Victoire Constant Furieux".split(" "),
    templates: list(`Je suis Madame {} et mon colis n'est pas arrivé.
      Pouvez-vous demander à Monsieur {} de me rappeler ?
      J'ai parlé hier avec Mme {}, depuis plus rien.
      Merci beaucoup, Mme {}, maintenant ça marche.
      Le technicien, M. {}, était très aimable.
      Je m'appelle {} et je voudrais une facture.`),
    pairs: [
      ...pairsOf(
        "Quebec",
        `Je suis vraiment déçue du service. = Chu vraiment déçue du service, là.
        Merci, c'est parfait ! = Merci ben, c'est parfait !
        Ma voiture ne marche pas. = Mon char marche pas pantoute.
        Bonjour, je voudrais changer mon adresse. = Allô, j'voudrais changer mon adresse.`,
      ),
      ...pairsOf(
        "West African",
        `Je n'ai toujours pas reçu le colis. = Jusqu'à présent là je n'ai toujours pas reçu le colis.
        Merci pour votre aide. = Merci pour votre aide hein.
        Personne ne répond. = Personne ne répond même.`,
      ),
    ],
  },
  {
    language: "es",
    plain: "García",
    names: "Feliz Bueno Dolores Angustias Paz Consuelo Milagros Modesto Soledad Perfecto Bravo Malo".split(" "),
    templates: list(`Soy la señora {} y mi paquete no ha llegado.
      ¿Puede pedirle al señor {} que me llame?
      Ayer hablé con la Sra. {} y no ha pasado nada.
      Muchas gracias, Sr. {}, ya funciona.
      El técnico, don {}, fue muy amable.
      Me llamo {} y quisiera una factura.`),
    pairs: [
      ...pairsOf(
        "Mexican",
        `Muchas gracias, ya funciona. = Muchas gracias, ahorita ya funciona.
        No funciona la aplicación. = No funciona la app, oiga.
        Estoy harta de esperar. = Ya estoy harta de esperar, de plano.`,
      ),
      ...pairsOf(
        "River Plate",
        `¿Me puedes enviar la factura? = ¿Me podés mandar la factura?
        Hace un mes que espero. = Hace un mes que espero, che.
        Genial, gracias. = Genial, gracias, che.
        Es una vergüenza. = Es una vergüenza, viste.`,
      ),
    ],
  },
  {
    language: "pt",
    plain: "Silva",
    names: "Feliz Bom Amável Graça Dores Vitória Prazeres Justo Querido Bravo Piedade Modesto".split(" "),
    templates: list(`Sou a senhora {} e a minha encomenda não chegou.
      Pode pedir ao senhor {} que me ligue?
      Ontem falei com a dona {} e não aconteceu nada.
      Muito obrigada, senhor {}, já funciona.
      O técnico, senhor {}, foi muito simpático.
      Chamo-me {} e queria uma fatura.`),
    pairs: [
      ...pairsOf(
        "Brazilian",
        `Ainda não recebi a encomenda. = Ainda não recebi a encomenda não, viu.
        Muito obrigado pela ajuda. = Muito obrigado pela ajuda, viu.
        Estou muito desiludida com o serviço. = Tô muito decepcionada com o serviço.
        A aplicação não funciona. = O aplicativo não funciona.`,
      ),
      ...pairsOf(
        "Angolan",
        `Estou à espera há uma semana. = Estou à espera há uma semana, ya.
        Está perfeito, obrigada. = Está perfeito, obrigada, ya.
        Podem mudar a data? = Podem só mudar a data?`,
      ),
    ],
  },
  {
    language: "it",
    plain: "Rossi",
    names: "Felice Gioia Serena Bravo Bello Grazia Allegra Perfetto Gentile Amato Benvenuto Brutto".split(" "),
    templates: list(`Sono la signora {} e il mio pacco non è arrivato.
      Può chiedere al signor {} di richiamarmi?
      Ieri ho parlato con la dott. {} e non è successo niente.
      Grazie mille, signor {}, adesso funziona.
      Il tecnico, signor {}, è stato molto cortese.
      Mi chiamo {} e vorrei una fattura.`),
    pairs: pairsOf(
      "southern and spoken",
      `Non ho ancora ricevuto il pacco. = Ancora non l'ho ricevuto il pacco.
      Grazie, gentilissima. = Grazie assai, gentilissima.
      È una vergogna! = È 'na vergogna!
      Vorrei spostare l'appuntamento. = Volevo spostare l'appuntamento, se è possibile.
      Sono molto delusa. = So' molto delusa.
      L'app non funziona. = L'app non va, non funziona.`,
    ),
  },
  {
    language: "nl",
    plain: "Jansen",
    names: "Blij Goedhart Engel Lief Boos Vrolijk Held Fijn Zuur Mooi Prins Vriendelijk".split(" "),
    templates: list(`Ik ben mevrouw {} en mijn pakket is niet aangekomen.
      Kunt u meneer {} vragen om mij te bellen?
      Gisteren sprak ik met mevrouw {} en er gebeurt niets.
      Hartelijk bedankt, meneer {}, het werkt nu.
      De monteur, meneer {}, was heel aardig.
      Mijn naam is {} en ik wil graag een factuur.`),
    pairs: pairsOf(
      "Flemish",
      `Ik heb het pakket nog steeds niet ontvangen. = Ik heb het pakske nog altijd niet ontvangen.
      Hartelijk dank voor de snelle hulp. = Merci voor de snelle hulp.
      Dat is echt vervelend. = Dat is echt vervelend, hè zeg.
      Kunt u mijn adres wijzigen? = Kunde gij mijn adres wijzigen?
      Ik wacht al drie weken. = Ik wacht al drie weken, amai.
      Het werkt niet. = 't Werkt niet.`,
    ),
  },
  {
    language: "ja",
    plain: "田中",
    names: "佐藤 最上 喜多 安心院 良 嬉野 楽 助川 福 寿 優".split(" "),
    templates: list(`{}です。荷物がまだ届きません。
      {}様に折り返しお電話をお願いできますか。
      昨日{}さんと話しましたが、連絡がありません。
      {}さん、ありがとうございました。直りました。
      {}さんの対応がとても丁寧でした。
      {}と申します。領収書をお願いします。`),
    pairs: pairsOf(
      "Kansai",
      `荷物がまだ届きません。 = 荷物がまだ届きませんねん。
      ありがとうございます、助かりました。 = おおきに、ありがとうございます、助かりましたわ。
      本当に困っています。 = ほんまに困っています。
      もう最悪です。 = もう最悪ですわ。
      住所を変更したいです。 = 住所を変更したいんですわ。`,
    ),
  },
];
