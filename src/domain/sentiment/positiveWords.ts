import type { WordGroup } from "./wordGroup";

/**
 * General English words that speak of something, in hundredths of a level (see `negativeWords`). Politeness that
 * customers use whatever they feel ("please", "hello", "dear") is not here.
 */
export const positiveWords: readonly WordGroup[] = [
  [
    260,
    `amazing astonishing astounding awesome breathtaking brilliant ecstatic exceptional exquisite extraordinary
    fabulous fantastic fantastically flawless heavenly incredible lifesaver magnificent marvellous marvelous
    masterpiece miracle miraculous outstanding overjoyed phenomenal sensational spectacular splendid stellar sublime
    superb thrilled unbeatable wonderful wonderous wondrous`,
  ],
  [
    210,
    `ace adorable adore angelic best blessing bliss blissful delight delightful excellence excellent exhilarating fab
    gem glorious gorgeous gratitude hurrah impeccable invaluable joy joyful joyous kudos legend overwhelmed perfect
    perfection praise props rockstar stoked stunning superior superstar terrific top-notch triumph woohoo woot     wowza yay`,
  ],
  [190, `grateful great love`],
  [
    160,
    `braw chuffed shiok accolade admirable admiration admire affection amaze amuse applaud applause appreciation appreciative attentive
    beautiful beauty beloved bravo breeze celebrate champ champion charm cheerful cherish commend commendable
    compassion compassionate compliment congrats congratulate congratulations considerate courteous courtesy cute
    dazzling dependable elated elegant enchanted encourage enjoyable enthusiasm enthusiastic excite fascinate
    favorite favourite flattered fortunate friendly funny generosity generous genius gentle glad graceful gracious
    happy hearten heartwarming helpful heroic honesty honoured hospitable hospitality humorous ideal immaculate
    impress impressive inspiration inspire jolly kindest kindness laudable luxurious marvel memorable merry neat
    passionate peaceful pleasant pleased pleasing pleasure priceless professional professionalism proud recommended
    refresh rejoice reliable relief relieved remarkable satisfy seamless smile smooth spotless superfast sweet
    sweetheart thankful thoughtful thrill treasure trustworthy tysm victory warm warmth welcoming win wise wowed
    yummy`,
  ],
  [140, `appreciate polite`],
  [
    110,
    `accomplish achieve adventure affordable agree agreeable alright amicable amused apt assure attractive bargain
    beneficial bless bright brighten calming capable caring cheer clarification clarity classy comfort comfortable
    comfy commitment competent confident convenience convenient cosy cozy creative credible cure decent dedicated
    delicious determined devoted dignity diligent durable eager ease effective efficient effortless empathy endorse
    energetic enhance enjoy enlighten enrich entertain ethical exceed excel exclusive fairly fascinating fav fave
    favorable fine flexible forgive fulfil fulfill fun gain gladly good goodwill greatly hahaha hahahah hahahaha
    handsome hardworking harmony healthy hearty hero hilarious honor honour hopeful hyped improvement informative
    innovative integrity intelligent interesting intuitive invigorate jokingly kind knowledgeable laugh liked lively
    lmao loyalty lucky meaningful merit motivated nice optimistic paradise peace playful positive precious
    prestige prettier productive prompt prosper quicker quickest quickly reassure recommend rescue resourceful
    respect respectful responsive safely saved saving skilful skilled skillful sleek sparkling speedy splendidly
    stability stable strength strong stylish succeed success successful sunny supportive sweetly swift talent tasty
    thank thks thnx thx timely tks tranquil transparent truthful ty tyvm upbeat useful valuable versatile vibrant
    vivid wholesome wisdom wisely worth worthwhile worthy`,
  ],
  [90, `wow cool easy`],
  [
    60,
    `lol accurate appropriate asset aww balanced bonus calm careful cheerio chuckle classic clean clever
    coherent compatible cooperate deserve educated fair faithful fast feasible fixes grin ha hah hahah handy hehe
    helping helps hooray hug humble humor humour insight insightful instantly legit likeable lit luxury mature
    motivate nifty organised organized patience powerful progress quick relax safe sensible shine sincere smart
    solid sparkle suggestion thumbs tidy tips understanding usable useable vibes vigilant vouch welcome whoop
    wish woo youthful zen`,
  ],
  [30, `better loyal favour hope interested ok okay okey willing`],
];
