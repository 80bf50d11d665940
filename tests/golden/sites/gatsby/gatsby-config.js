module.exports = {
  siteMetadata: {
    title: `가을 수첩`,
    author: { name: `가을 사람` },
    siteUrl: `https://fall.example.org`,
  },
}
