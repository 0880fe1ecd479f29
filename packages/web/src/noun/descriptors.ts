/** The fields of each declared noun, as packages/web/scripts/nouns.ts writes them (npm run generate). */
export const descriptors = {
  "Announcement": {
    "prefix": "ann",
    "fields": {
      "title": {
        "kind": "line",
        "isRequired": true,
        "to": null,
        "readBy": []
      },
      "body": {
        "kind": "prose",
        "isRequired": false,
        "to": null,
        "readBy": []
      },
      "publishedAt": {
        "kind": "instant",
        "isRequired": false,
        "to": null,
        "readBy": []
      },
      "sessions": {
        "kind": "references",
        "isRequired": false,
        "to": "ses",
        "readBy": []
      },
      "rooms": {
        "kind": "references",
        "isRequired": false,
        "to": "rom",
        "readBy": []
      },
      "note": {
        "kind": "note",
        "isRequired": false,
        "to": null,
        "readBy": [
          "ORGANIZER"
        ]
      }
    }
  }
} as const;
