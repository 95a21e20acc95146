const groups: Readonly<Record<string, string>> = {
  english: "Emma Oliver Charlotte Henry Florence Alfie Daisy Archie Beth Callum Heather Ross Rowan Violet Lily Ivy",
  words: "Joy Grace Hope Faith Happy Lucky Precious Angel Miracle Blessing Patience Charity Mercy Comfort Sunny Merry",
  more: "Will Mark Rich Frank Hunter Pierce Sterling Victor Bliss Felicity Constance Prudence Unity Royal Savage Wild",
  african: "Amara Chidi Ngozi Kwame Thandiwe Sipho Zola Abebe Makena Oluwaseun Goodluck Godwin Lindiwe Tariro Ade Femi",
  american:
    "Keisha Tyrone Shanice Marquis Aaliyah Jaylen Imani Trevon Nia Deja Kiara Dante Monique Andre Tamika Rashad",
  arabic: "Layla Omar Nour Khalid Yasmin Hamza Amal Farah Samir Hind Jihad Salma Tarek Widad Zainab Karim",
  asian: "Mei Hiroshi Linh Jun Sakura Chen Min-jun Siti Arjun Ananya Deepak Lakshmi Thanh Ploy Batu Haruto",
  latin:
    "Consuelo Dolores Milagros Soledad Mateo Camila Thiago Paz Salvador Luz Angustias Ignacio Pilar Esperanza Joao Inés",
  european: "Søren Björn Agnieszka Zsófia Dmitri Olena Lukas Giulia Amélie Jürgen Freja Matteo Zoë Aoife Niamh Siobhán",
};

/** Given names of many peoples, and a good many that are words of feeling as well. */
export const ownNames: readonly string[] = Object.values(groups).flatMap((names) => names.split(" "));

/** `{}` stands for a person. Complaint, praise and plain matter. */
export const ownTemplates: readonly string[] = [
  "{} cannot open the app since the update.",
  "{} was told to call again tomorrow.",
  "I am {} and my parcel is late.",
  "My name is {} and I would like an invoice.",
  "Could you ask {} to call me back?",
  "{} was very helpful on the phone.",
  "The technician, {}, was rude to my mother.",
  "Please send the replacement to {} instead.",
  "{} and I are happy with the new router.",
  "I spoke to {} yesterday and nothing has happened.",
  "Hello, {} here. The screen is cracked.",
  "Thanks {}, it works now.",
  "{} says the refund has not arrived.",
  "It was {} who ordered the lamp.",
  "Nobody has called {} back.",
  "I gave the code to {} on Monday.",
  "{} thinks the price is fair.",
  "Is {} still working on my case?",
  "This account belongs to {}.",
  "Regards, {}",
];
