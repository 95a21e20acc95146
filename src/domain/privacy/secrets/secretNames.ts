/** Words that announce a secret, as in a plain view (no accents). */
const names =
  "pass ?words?|passwd|passwrd|pass?word?|psswd|pswd|pswrd|pword|pass ?code|pass ?phrase|passwort|kennwort|pwd|pass|pw|psw|psd|mot de passe|mots de passe|mdp|contrasena|clave(?: de acceso| secreta| wifi)?|senha|palavra[- ]passe|" +
  "parola(?: d'ordine)?|wachtwoord|losenord|losen|passord|adgangskode|kodeord|salasana|haslo|haslem|heslo|jelszo|lozinka|geslo|parool|slaptazodis|sifre|sifrem|mat khau|kata sandi|sandi|kata laluan|" +
  "(?:api|access|account|secret|private|client|signing|encryption|master|shared|auth|wi-?fi|wlan|network|wpa2?|router|security)[ _-]?(?:access[ _-]?)?(?:key|secret|token|pass|schlussel)|" +
  "wlan-?schlussel|netzwerkschlussel|cle (?:wifi|wi-fi|wpa|api|reseau|secrete)|clef wifi|secret|token|bearer|credentials?|zugangsdaten|credenciales|identifiants|credenziali";
const signs =
  "пароль|паролем|пароля|κωδικ(?:οσ|ος|ό)(?: προσβασης)?|סיסמה|סיסמא|הסיסמה|كلمة (?:المرور|السر|مرور|سر)|كلمه السر|الباسورد|باسورد|पासवर्ड|পাসওয়ার্ড|รหัสผ่าน|พาสเวิร์ด|密码|密碼|口令|パスワード|パス|비밀번호|비번|암호|패스워드";
const phraseNames =
  "(?:pass|seed|recovery|secret|mnemonic|wallet) ?phrase|seed words|mnemonic|wiederherstellungs(?:phrase|worter)|frase (?:semilla|de recuperacion)|phrase (?:secrete|de recuperation)|助记词|シードフレーズ";

/** What leads from the name to the value. A colon or "lautet" says that the value follows; "is" may say anything. */
const quote = "[\"'`“”„«»「『(<]?";
const strong = `[ ]{0,2}(?:[:=]|->|=>|→|⇒|lautet:?|laute:?|：)\\s{0,3}`;
const weak =
  "[ ]{0,2}(?:(?:is|was|are|will be|(?:is |was |been )?(?:re|changed |now )?set to|changed to|ist|war|est|es|era|e|er|ar|on|to|jest|je|adalah|la|bir|هو|هي|है)(?![\\p{L}\\p{N}]):?|[-–~]|'s (?=\\S)|は|が|是|为|為|은|는|이|가|คือ)[ ]{0,2}";

const announce = (words: string, marks: string): RegExp =>
  new RegExp(
    `(?:(?:^|[^\\p{L}\\p{N}])(${words})(?: ?(?:number|is now|now|here|hier|ici))?|(${marks}))(["']?)` +
      `(?:(${strong})|(${weak})|([ ]{1,2})|([ ]{0,2}\\n{1,2}[ ]{0,2}))${quote}([^\\s"'<>]{3,200})`,
    "giu",
  );
/** Groups: name in Latin letters, in others, a quote; then which link it was: strong, weak, a blank, a line end; the value. */
export const announced = announce(names, signs);

const phrase = (words: string): RegExp =>
  new RegExp(`\\b(?:${words})(?:${strong}|[ ]{0,2}is:?[ ]|は)([^\\n]{4,400})`, "giu");
/** Several words that are one secret. Group: all of them. */
export const phrased = phrase(phraseNames);

const pairNames =
  "log-?in|user(?:name)?|account|credentials?|zugang|zugangsdaten|benutzer(?:name)?|anmeldung|identifiants?|usuario|credenciales|" +
  "acceso|accesso|acces|utente|gebruiker|admin";
const pair = (words: string): RegExp =>
  new RegExp(
    `\\b(?:${words})(?: details| data)?(?: is| ist| are)?[ :=]{0,4}[^\\s/|:,;=]{2,64} ?[/|] ?([^\\s/|]{4,64})`,
    "gi",
  );
/** "login: bob / violet88". Group: the second word of two. */
export const paired = pair(pairNames);

const reverse = (words: string): RegExp =>
  new RegExp(
    `(?:^|[\\s"'(])([^\\s"'(]{6,64}) (?:is|was|ist|est|es|e|ar|er|on|to|as|als|comme|como) ` +
      `(?:(?:my|the|our|your|mein|das|mon|le|mi|la|minha|a|mijn|het|mitt|mit|moje) )?(?:[a-z-]{2,12} )?(?:${words})(?![a-z])`,
    "giu",
  );
/** "violet88 is my password". Group: the value. */
export const reversed = reverse(names);

/** Stems of all names above: what has none of them has none of the names. */
const stems =
  "pass|pw|ps[dw]|ken+wort|mot|mdp|contras|clave|senha|parol|wacht|losen|adgang|kode|salas|hasl|hesl|jelsz|lozin|gesl|slap|sifre|khau|sandi|kata|key|secret|token|cle|bearer|credenc|credent|credenz|zugang|ident|schlussel|log-?in|user|account|benutz|anmeld|usuar|acce|utente|gebruik|admin|phrase|seed|mnemo|frase|semilla";
const holding = (words: string): RegExp => new RegExp(`(?:${words})`, "i");
const stem = holding(stems);

/** Whether any of the patterns can match at all; most messages are done with here. */
export const mayAnnounce = (text: string): boolean => /[^\n\x20-\x7e]/.test(text) || stem.test(text);
