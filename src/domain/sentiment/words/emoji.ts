const groups: readonly (readonly [weight: number, pictures: string])[] = [
  [160, "😍 🥰 🤩 😘 💖 💕 💗 💛 💙 💚 💜 🧡 ❤ ♥ <3 🎉 🥳 🙌 👏 🏆 💯 🌟 ✨"],
  [100, "😀 😃 😄 😁 😆 😊 🙂 😺 👍 👌 🤗 😎 🙏 💪 😇 ☺ 😋 🥹 :D =D :-D ✅"],
  [30, "😂 🤣"],
  [60, ":) :-) =) :] ;) ;-) 😉 😅 😛 :P :p ;D"],
  [-60, ":\\ :-\\ :/ :-/ =/ :| 😐 😑 😕 🙁 ☹ 😟 😬 😯 🤷 🤦 😳 🥴 😶 -_- 🙄 😭 😒 😔 😞 😮"],
  [-110, "D: </3 :( :-( =( :[ :'( :’( 😢 😥 😓 😰 😨 😩 😫 😖 😣 😤 👎 💔 😠 🤢 😱"],
  [-190, ">:( >:[ 😡 🤬 👿 🤮 🖕 💩"],
];

const weights = new Map<string, number>();
for (const [weight, pictures] of groups) for (const picture of pictures.split(" ")) weights.set(picture, weight);

/** Weight of an emoji or emoticon in hundredths of a level; 0 for the many that say nothing of mood. */
export function findEmoji(text: string): number {
  return weights.get(text) ?? 0;
}
