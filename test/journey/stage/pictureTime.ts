/** When pictures are taken: the sample world's last day, at twenty-two minutes to eleven. */
export const pictureTime = Date.UTC(2026, 10, 20, 10, 38, 0);
