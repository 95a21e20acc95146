// What it adds to `expect` is about elements: a test without a page does without it, and without the time it takes to load.
if (typeof document !== "undefined") jest.requireActual("@testing-library/jest-dom");
