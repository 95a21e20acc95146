import type { WordGroup } from "./wordGroup";

/**
 * General English words that speak of something, in hundredths of a level (see `negativeWords`). Politeness that
 * customers use whatever they feel ("please", "hello", "dear") is not here.
 */
export const positiveWords: readonly WordGroup[] = [
  [
    260,
    `amazing astonishing astounding awesome breathtaking brilliant brilliantly ecstatic exceptional exceptionally
    exquisite extraordinary fabulous fantastic fantastically flawless flawlessly heavenly incredible incredibly
    lifesaver magnificent marvellous marvelous masterpiece miracle miraculous outstanding overjoyed phenomenal
    sensational spectacular splendid stellar sublime superb superbly thrilled unbeatable wonderful wonderfully
    wonderous wondrous`,
  ],
  [
    210,
    `ace adorable adore angelic best blessing bliss blissful delight delighted delightful excellence excellent
    excellently exhilarating fab gem glorious gorgeous gratitude greatest hooray hurrah impeccable invaluable joy
    joyful joyous kudos legend lovely loving overwhelmed perfect perfection perfectly praise props rockstar stoked
    stunning superior superstar terrific top-notch triumph woohoo woot yay`,
  ],
  [190, `love loved`],
  [180, `grateful great`],
  [
    160,
    `accolade admirable admiration admire affection amaze amuse applaud applause appreciation appreciative attentive
    beautiful beautifully beauty beloved blessed bravo breeze celebrate champ champion charm charming cheerful
    cherish commend commendable compassion compassionate compliment congrats congratulate congratulations
    considerate courteous courtesy cute dazzling dependable elated elegant enchanted encourage encouraging enjoyable
    enjoyment enthusiasm enthusiastic excite excited excitement exciting fascinate fascinating favorite favourite
    flattered fortunate friendliest friendly funny generosity generous generously genius gentle glad gladly graceful
    gracious happier happiest happily happiness happy hearten heartwarming helpful helpfully hero heroic honesty
    honoured hospitable hospitality humorous ideal immaculate impress impressed impressive inspiration inspire
    inspired inspiring jolly kindest kindness laudable luxurious marvel memorable merry neat passionate peaceful
    phew pleasant pleasantly pleased pleasing pleasure politely priceless professional professionalism
    professionally proudly recommended refresh refreshing rejoice reliable reliably relief relieved remarkable
    remarkably satisfied satisfy satisfying seamless seamlessly smile smiled smooth smoothly spotless superfast
    sweet sweetest sweetheart tasty thankful thankfully thoughtful thrill treasure trustworthy tysm victory warm
    warmly warmth welcoming win winner winning wins wise wow wowed yummy`,
  ],
  [140, `appreciate polite proud`],
  [120, `enjoy fun good greatly nice thank thanks thks thnx thx tks`],
  [
    110,
    `accomplish accomplished accomplishment achieve achievement adventure affordable agree agreeable alright amicable
    amused apt assure assured attractive bargain beneficial bright brighten calming capable care caring cheer cheers
    clarity classy comfort comfortable comfortably comforting comfy commitment competent confident convenience
    convenient cosy cozy creative credible cure decent dedicated determined devoted dignity diligent durable eager
    ease easier easiest easily effective effectively efficient efficiently effortless effortlessly empathy endorse
    energetic enhance enlighten enrich entertain ethical exceed excel exclusive fairly fancy favorable fine flexible
    forgive freedom fresh fulfil fulfill fulfilled gain goodness goodwill haha hahaha hardworking harmony healthy
    hearty helped hilarious honor honour hopeful improvement innovative insightful integrity intelligent intuitive
    invigorate jokingly kind knowledgeable laugh laughed lively lmao lol loyal loyalty luckily lucky master
    meaningful merit motivated nicely nicer nicest optimistic paradise peace playful positive positively precious
    prestige prettier productive prompt promptly prosper quicker quickest quickly reassure reassuring recommend
    rescue resolved resourceful respect respectful responsive safely saved saving skilful skilled skillful sleek
    solved sparkling speedy splendidly stability stable strength strong stylish succeed success successful
    successfully sunny supportive sweetly swift swiftly talented timely tranquil transparent truthful upbeat useful
    valuable versatile vibrant vivid wholesome wisely worth worthwhile worthy`,
  ],
  [90, `cool easy improved`],
  [70, `better fair quick star`],
  [
    60,
    `accurate alive appropriate asset attract aye balanced bonus brave cheerio classic clean clearly clever coherent
    compatible cooperate curious dream dynamic educated elite engage faith faithful fast faster fastest feasible
    frugal functional genuine gift glow grand grin handy heart hug humble humor humour instantly interesting legit
    likeable logical luck luxury mature motivate nifty organised organized patience plenty popular powerful prize
    progress relaxed safe sane sensible shine simple sincere smart solid sparkle special ta thumbs tidy
    understanding usable useable vigilant vouch welcome whoop woo youthful zen`,
  ],
  [30, `favor favour hope hoping interested quality rich willing`],
  [20, `ok okay okey sure`],
];
