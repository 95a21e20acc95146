import type { WordGroup } from "./wordGroup";

/**
 * General English words that speak of something, in hundredths of a level (see `negativeWords`). Politeness that
 * customers use whatever they feel ("please", "hello", "dear") is not here.
 */
export const positiveWords: readonly WordGroup[] = [
  [
    260,
    `amazing astonishing astounding awesome breathtaking brilliant ecstatic exceptional exquisite extraordinary
    fabulous fantastic flawless incredible lifesaver magnificent masterpiece miracle outstanding phenomenal
    spectacular stellar superb thrilled wonderful`,
  ],
  [
    210,
    `ace adorable adore angelic best blessing bliss blissful delight delightful excellent fab gem glorious gorgeous
    gratitude impeccable joy kudos legend overwhelmed perfect perfection praise props rockstar stoked stunning
    superior superstar terrific top-notch triumph woohoo woot yay`,
  ],
  [190, `grateful great love`],
  [
    160,
    `admirable admire affection amaze amuse applaud applause appreciation appreciative attentive beautiful beauty
    beloved bravo braw breeze celebrate champ champion charm cheerful cherish chuffed commend commendable compassion
    compassionate compliment congrats congratulate congratulations considerate courteous courtesy cute elegant
    enchanted encourage enjoyable enthusiasm enthusiastic excite fascinate favorite favourite fortunate friendly
    funny generous genius gentle glad happy hearten heartwarming helpful heroic honesty honoured hospitality
    humorous ideal impress impressive inspiration inspire jolly kindest kindness luxurious marvel memorable merry
    neat passionate peaceful pleasant pleased pleasing pleasure priceless professional proud recommended refresh
    reliable relief relieved remarkable satisfy seamless shiok smile smooth spotless sweet sweetheart thankful
    thoughtful thrill treasure trustworthy tysm victory warm warmth welcoming win wise yummy`,
  ],
  [140, `appreciate polite`],
  [
    110,
    `accomplish achieve adventure affordable agree alright amused apt assure attractive bargain beneficial bless
    bright brighten capable caring cheer clarification clarity classy comfort comfortable comfy commitment competent
    confident convenience convenient cosy cozy creative credible cure decent dedicated delicious determined devoted
    dignity eager ease effective efficient effortless empathy endorse energetic enhance enjoy enlighten entertain
    ethical exceed excel exclusive fairly fascinating fav fave favorable fine flexible forgive fulfill fun gain
    gladly good goodwill greatly hahaha hahahah hahahaha handsome hardworking healthy hearty hero hilarious honor
    honour hopeful hyped improvement informative innovative integrity intelligent interesting intuitive jokingly
    kind laugh liked lively lmao loyalty lucky meaningful merit motivated nice optimistic paradise peace playful
    positive precious prestige prettier productive prompt quicker quickest quickly reassure recommend rescue respect
    respectful responsive safely saved saving skilled skillful speedy stability stable strength strong stylish
    succeed success successful sunny supportive swift talent tasty thank thks thnx thx timely tks truthful ty tyvm
    upbeat useful valuable wholesome wisdom wisely worth worthwhile worthy`,
  ],
  [90, `cool easy wow`],
  [
    60,
    `accurate appropriate asset aww balanced bonus calm careful cheerio chuckle classic clean clever coherent
    compatible cooperate deserve educated fair faithful fast feasible fixes grin ha hah hahah handy hehe helping
    helps hooray hug humble humor humour insight insightful instantly legit likeable lit lol luxury mature motivate
    nifty organised organized patience powerful progress quick relax safe sensible shine sincere smart solid
    suggestion tips understanding usable useable vibes vigilant vouch welcome whoop wish woo zen`,
  ],
  [30, `better favour hope interested loyal ok okay okey willing`],
];
