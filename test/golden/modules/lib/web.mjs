export let count = 0;
count += 1;
export const web = [A("@", "192.0.2.1"), CNAME("www", "@")];
